"""The recogniser: a child process that turns a recording into words."""
