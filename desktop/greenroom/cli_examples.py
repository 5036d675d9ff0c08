"""What people type: lines that `--help` shows under each command."""

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "window": (
        ("greenroom talk.pptx", "rehearse this deck"),
        ("greenroom window", "look at the decks and takes there are"),
    ),
    "deck": (
        ("greenroom deck talk.pptx", "what was read, and the story its titles tell"),
        ("greenroom deck talk.pptx --limit 10:00", "with the plan of a talk of ten minutes"),
        ("greenroom deck secret.pptx --password-file -", "asks for the password"),
    ),
    "review": (
        ("greenroom review talk.pptx talk.m4a --out report", "the report in the usual formats"),
        ("greenroom review talk.pptx zoom.vtt --speaker Ana --out report", "of a transcript"),
        (
            "greenroom review talk.pptx talk.wav --out report --formats docx,pdf",
            "for Word, paper",
        ),
        ("greenroom review talk.pptx talk.wav --out report --clip 3", "and the sound of slide 3"),
    ),
    "panel": (
        ("greenroom panel talk.pptx", "eight questions about the deck"),
        ("greenroom panel talk.pptx --talk talk.vtt", "about what was said as well"),
        ("greenroom panel talk.pptx --role list", "the roles there are"),
        ("greenroom panel --bank --theme motivation", "without a deck"),
        ("greenroom panel --add mine.csv", "questions of your own for the bank"),
    ),
    "answer": (
        (
            'greenroom answer talk.pptx --question "Why May?" --text "Because the pilot ended."',
            "what it held",
        ),
        ('greenroom answer talk.pptx --question "Why May?" --audio answer.wav', "spoken"),
    ),
    "takes": (
        ("greenroom takes", "all of them, with their folders"),
        ("greenroom takes --compare TAKE", "beside the best of the same deck"),
        ("greenroom takes --compare TAKE OTHER --out report", "two of them, as a page"),
        ("greenroom takes --out report", "how practice goes, for each deck"),
    ),
    "models": (
        ("greenroom models", "which there are, and which are here"),
        ("greenroom models get small", "fetch one; the only thing that asks a network"),
        ("greenroom models measure", "which of them this machine carries"),
    ),
    "checks": (("greenroom checks", "every rule with its source and its figures"),),
    "forget": (
        ("greenroom forget", "what is kept, how much, and where"),
        ("greenroom forget TAKE", "delete one take, after asking"),
        ("greenroom forget --everything", "delete all but the speech models, after asking"),
    ),
    "self-test": (("greenroom self-test", "a line for each part"),),
    "completion": (
        (
            "greenroom completion bash > ~/.bash_completion.d/greenroom",
            "bash",
        ),
        ("greenroom completion zsh > ~/.zfunc/_greenroom", "zsh, with ~/.zfunc in its fpath"),
        ("greenroom completion fish > ~/.config/fish/completions/greenroom.fish", "fish"),
    ),
}
"""For each command the lines and what they do."""


def taught(command: str) -> str | None:
    """The examples of a command as its help shows them; None where it has none here."""
    lines = EXAMPLES.get(command, ())
    shown = "\n".join(f"  {line}\n      {what}" for line, what in lines)
    return f"examples:\n{shown}" if lines else None
