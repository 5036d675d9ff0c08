"""What an answer contained."""

from argparse import Namespace

from greenroom.commands.advised import adviser_of, without_it
from greenroom.commands.asked import read_deck, words_spoken
from greenroom.commands.shown import print_json

# 150 words a minute, for a written answer of unknown length.
_WORDS_A_SECOND = 2.5


def run(options: Namespace) -> int:
    """Say what an answer contained."""
    from greenroom.panel.adviser import Ground
    from greenroom.panel.answers import follow_up, observe
    from greenroom.panel.describe import answer_json, describe_answer
    from greenroom.panel.question import free_question
    from greenroom.time import ms_from_seconds
    from greenroom.transcript import share_out

    read = read_deck(options)
    if options.audio:
        words = words_spoken(options.audio, read, options)
    else:
        usual = len(options.text.split()) / _WORDS_A_SECOND
        words = share_out(options.text, 0, ms_from_seconds(options.seconds or usual))
    seconds = options.seconds or (words[-1].end_ms / 1000 if words else 0.0)
    question = free_question(options.question)
    observations = observe(question, words, seconds, read)
    then = follow_up(question, observations, seconds, read)
    with without_it():
        adviser = adviser_of(options)
        if adviser is not None:
            ground = Ground(read)
            observations |= adviser.read(question, words, observations, ground, lambda: True)
    if options.json:
        print_json(answer_json(observations, then))
    else:
        print(describe_answer(observations, then))
    return 0
