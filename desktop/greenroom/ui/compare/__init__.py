"""The page on which takes are set beside each other."""
