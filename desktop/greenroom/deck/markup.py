"""XML by strangers: bounded, Transitional, and recovered where it is damaged."""

import re
from contextlib import suppress

from lxml import etree

from greenroom.deck.xml import NS

# ISO/IEC 29500 part 1 (Strict) spells each namespace of part 4 (Transitional) like this.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")

_LOST = "lost"  # the name of what has a name that nobody can read


def transitional(data: bytes) -> bytes:
    """An XML part in UTF-8 and with Transitional namespaces."""
    if data.startswith(_UTF_16):
        text = data.decode("utf-16", errors="replace")
        data = _DECLARATION.sub("", text).encode("utf-8", errors="replace")
    return _STRICT.sub(_TRANSITIONAL, data)


def parsed(data: bytes) -> etree._Element | None:
    """The root of well-formed XML, or None."""
    try:
        return etree.fromstring(data, _parser(recover=False))
    except etree.XMLSyntaxError as error:
        if error.lineno == 0:  # how lxml reports that libxml2 was refused memory
            raise MemoryError from None
    return None


def recovered(data: bytes) -> etree._Element | None:
    """What can be made out of damaged XML, such that it can be written as XML again; or None."""
    root = etree.fromstring(data, _parser(recover=True))
    if root is None or _can_be_written(root):
        return root
    root = _renamed(root)
    return root if _can_be_written(root) else None


def _can_be_written(root: etree._Element) -> bool:
    """Whether this tree gives well-formed XML."""
    return parsed(etree.tostring(root, encoding="UTF-8")) is not None


def _renamed(source: etree._Element) -> etree._Element:
    """The same tree with names that can be written; recovery keeps prefixes that mean nothing.

    A prefix that Office always uses for one namespace is taken for that. Deeper than the parser
    goes (256) this cannot nest.
    """
    copy = etree.Element(_LOST)
    prefixes = {uri: prefix for prefix, uri in source.nsmap.items()}
    with suppress(ValueError):
        copy.tag = _known(source.tag, prefixes)
    for name, value in source.items():
        with suppress(ValueError):
            copy.set(_known(name, prefixes), value)
    with suppress(ValueError):
        copy.text = source.text
    copy.extend([_renamed(child) for child in source.iterchildren(etree.Element)])
    return copy


def _known(name: str, prefixes: dict[str, str | None]) -> str:
    """A name with the namespace that its prefix has in every file of Office."""
    uri, brace, local = name.rpartition("}")
    prefix = prefixes.get(uri[1:]) if brace else None
    if not brace:
        prefix, _, local = name.rpartition(":")
    return f"{{{NS[prefix]}}}{local}" if prefix in NS else name


def _parser(*, recover: bool) -> etree.XMLParser:
    """A parser that fetches nothing, expands nothing and keeps its own limits on depth and size."""
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
