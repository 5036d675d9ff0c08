"""Takes on disk: where each lives, what is in it, and the answers kept with it."""

from typing import TYPE_CHECKING

from greenroom.on_demand import names_of

if TYPE_CHECKING:
    from greenroom.library.answers import read_answers, save_answer
    from greenroom.library.corrections import (
        Corrections,
        SlideTime,
        keep_corrections,
        read_corrections,
    )
    from greenroom.library.drills import attempts, drill_of, rehearsals
    from greenroom.library.folders import safe_name, seconds_left
    from greenroom.library.history import (
        History,
        histories,
        number_of,
        place_of,
        placed_words,
        since,
        takes_of,
        words_on,
    )
    from greenroom.library.plans import keep_plan, plan_for
    from greenroom.library.remarks import remarks_of, with_remark
    from greenroom.library.sides import comparable, side_of, sides_of
    from greenroom.library.takes import (
        Take,
        begin_take,
        delete_take,
        finish_take,
        interrupted_takes,
        journal_path,
        list_takes,
        open_take,
        save_transcript,
        transcript_before,
    )

__all__ = [
    "Corrections",
    "History",
    "SlideTime",
    "Take",
    "attempts",
    "begin_take",
    "comparable",
    "delete_take",
    "drill_of",
    "finish_take",
    "histories",
    "interrupted_takes",
    "journal_path",
    "keep_corrections",
    "keep_plan",
    "list_takes",
    "number_of",
    "open_take",
    "place_of",
    "placed_words",
    "plan_for",
    "read_answers",
    "read_corrections",
    "rehearsals",
    "remarks_of",
    "safe_name",
    "save_answer",
    "save_transcript",
    "seconds_left",
    "side_of",
    "sides_of",
    "since",
    "takes_of",
    "transcript_before",
    "with_remark",
    "words_on",
]

__getattr__ = names_of(
    __name__,
    {
        "answers": ("read_answers", "save_answer"),
        "corrections": ("Corrections", "SlideTime", "keep_corrections", "read_corrections"),
        "drills": ("attempts", "drill_of", "rehearsals"),
        "folders": ("safe_name", "seconds_left"),
        "history": (
            "History",
            "histories",
            "number_of",
            "place_of",
            "placed_words",
            "since",
            "takes_of",
            "words_on",
        ),
        "plans": ("keep_plan", "plan_for"),
        "remarks": ("remarks_of", "with_remark"),
        "sides": ("comparable", "side_of", "sides_of"),
        "takes": (
            "Take",
            "begin_take",
            "delete_take",
            "finish_take",
            "interrupted_takes",
            "journal_path",
            "list_takes",
            "open_take",
            "save_transcript",
            "transcript_before",
        ),
    },
)
