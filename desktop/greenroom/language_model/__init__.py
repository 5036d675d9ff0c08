"""The candidate's own language model, behind an OpenAI-compatible server: off unless switched on.

It is asked for sharper questions and for a second reading of answers. All that it says is checked
against deck and talk; what does not pass, comes late or not at all leaves the panel as it was.
"""
