"""Pictures of slides, from the best renderer that this machine has.

What is asked for is loaded when it is asked for: the process that draws (`child`) is a part of this
package and needs none of it, and it is what a first slide waits for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

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

_HOMES = {
    "NAMES": "renderers",
    "Renderer": "renderers",
    "available_renderers": "renderers",
    "Ahead": "ahead",
    "FirstPicture": "ahead",
    "Picture": "picture",
    "draw_soon": "soon",
    "start_spare": "ahead",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"greenroom.render.{_HOMES.get(name, 'pictures')}"), name)
