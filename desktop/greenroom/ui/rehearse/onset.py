"""When somebody begins to speak, by the level alone: at once, long before there are words."""

# Speech stands this far over the quietest there was; a laptop's room lies between -60 and -45 dBFS,
# speech before it between -35 and -20. A click or a cough is shorter than `_LASTS_MS`: the level
# is that of the last 0.3 s, so it sounds for that long after.
_OVER_DB = 12.0
_LEAST_DBFS, _MOST_DBFS = -48.0, -35.0
_LASTS_MS = 600


class SpeechOnset:
    """Takes levels as they come and gives the moment at which speech began, once it is sure."""

    def __init__(self) -> None:
        self._floor = 0.0
        self._since: int | None = None

    def hear(self, rms_dbfs: float, at_ms: int) -> int | None:
        """The level at a moment, in ms; gives when speech began, or None while there is none."""
        self._floor = min(self._floor, rms_dbfs)
        if rms_dbfs < min(max(self._floor + _OVER_DB, _LEAST_DBFS), _MOST_DBFS):
            self._since = None
        elif self._since is None:
            self._since = at_ms
        elif at_ms - self._since >= _LASTS_MS:
            return self._since
        return None
