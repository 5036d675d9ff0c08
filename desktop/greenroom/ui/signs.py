"""Which sign stands for what: its shape, its tone and, where it is spoken, its word."""

from greenroom.phrase import phrase

SEVERITIES = {
    "good": ("check", "good", phrase("good")),
    "info": ("info", "text_2", phrase("for information")),
    "advice": ("advice", "warn", phrase("advice")),
    "warning": ("alert", "bad", phrase("warning")),
}
"""How much a finding matters: shape and word beside colour."""

CHANGES = {"better": ("check", "good"), "worse": ("advice", "warn")}
"""Which way something went from one take to the next."""
