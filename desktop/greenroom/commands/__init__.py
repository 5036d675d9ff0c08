"""What each command does: one module each, whose `run` gets the options and gives the exit code.

`cli` parses and calls. Results go to stdout, progress to stderr.
"""
