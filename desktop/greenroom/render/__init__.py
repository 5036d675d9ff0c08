"""Pictures of slides, from the best renderer that this machine has."""

from greenroom.render.pictures import Picture, Show, SlidePictures, around, draw
from greenroom.render.renderers import NAMES, Renderer, available_renderers
from greenroom.render.soon import draw_soon

__all__ = [
    "NAMES",
    "Picture",
    "Renderer",
    "Show",
    "SlidePictures",
    "around",
    "available_renderers",
    "draw",
    "draw_soon",
]
