"""Pictures of slides, from the best renderer that this machine has."""

from greenroom.render.pictures import SlidePictures, available_renderers, draw

__all__ = ["SlidePictures", "available_renderers", "draw"]
