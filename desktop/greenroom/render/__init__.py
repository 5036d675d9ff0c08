"""Pictures of slides, from the best renderer that this machine has.

What is asked for is loaded when it is asked for: the process that draws (`child`) is a part of this
package and needs none of it, and it is what a first slide waits for.
"""

from typing import TYPE_CHECKING

from greenroom.on_demand import names_of

if TYPE_CHECKING:
    from greenroom.render.ahead import Ahead, FirstPicture, start_spare
    from greenroom.render.picture import Picture
    from greenroom.render.pictures import Show, SlidePictures, around, draw
    from greenroom.render.renderers import NAMES, Renderer, available_renderers
    from greenroom.render.soon import draw_soon

__all__ = [
    "NAMES",
    "Ahead",
    "FirstPicture",
    "Picture",
    "Renderer",
    "Show",
    "SlidePictures",
    "around",
    "available_renderers",
    "draw",
    "draw_soon",
    "start_spare",
]

__getattr__ = names_of(
    __name__,
    {
        "ahead": ("Ahead", "FirstPicture", "start_spare"),
        "picture": ("Picture",),
        "pictures": ("Show", "SlidePictures", "around", "draw"),
        "renderers": ("NAMES", "Renderer", "available_renderers"),
        "soon": ("draw_soon",),
    },
)
