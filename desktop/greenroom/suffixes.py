"""How the names of the files end that people have: what each is taken for before it is read."""

DECKS = (
    *(".pptx", ".pdf", ".ppsx", ".potx", ".pptm", ".ppsm", ".potm"),
    *(".ppt", ".pps", ".pot", ".odp", ".otp", ".fodp", ".key"),
)
"""Decks, the usual kind first."""

RECORDINGS = (
    *(".wav", ".flac", ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".aac", ".aiff", ".aif", ".caf"),
    *(".mp4", ".mov", ".webm", ".mkv", ".m4v", ".avi", ".3gp"),
)
"""Recordings of a talk, sound before films."""

TRANSCRIPTS = (".vtt", ".srt", ".json")
"""Transcripts of a talk."""
