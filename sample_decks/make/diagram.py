"""A small SmartArt graphic written as the five parts PowerPoint stores; python-pptx has none."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.util import Inches

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
DSP = "http://schemas.microsoft.com/office/drawing/2008/diagram"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.drawingml.diagram"
LEFT, TOP, WIDTH, HEIGHT = Inches(0.7), Inches(2.3), Inches(8.6), Inches(2.2)


def add(slide, steps: Sequence[str]) -> None:
    """Puts the steps on the slide as SmartArt in a row."""
    drawing = _relate(
        slide, "drawing1", "application/vnd.ms-office.drawingml.diagramDrawing+xml",
        "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing", _drawing(steps),
    )  # fmt: skip
    ids = {
        "dm": _part(slide, "data1", "diagramData", _data(steps, drawing)),
        "lo": _part(slide, "layout1", "diagramLayout", LAYOUT),
        "qs": _part(slide, "quickStyle1", "diagramStyle", QUICK_STYLE),
        "cs": _part(slide, "colors1", "diagramColors", COLOURS),
    }
    links = " ".join(f'r:{key}="{value}"' for key, value in ids.items())
    space = slide._element.nsmap["p"]
    slide.shapes._spTree.append(
        etree.fromstring(
            f'<p:graphicFrame xmlns:p="{space}" xmlns:a="{A}" xmlns:r="{REL}"><p:nvGraphicFramePr>'
            '<p:cNvPr id="20" name="Steps" descr="Three steps in a row"/><p:cNvGraphicFramePr/>'
            f'<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="{LEFT}" y="{TOP}"/>'
            f'<a:ext cx="{WIDTH}" cy="{HEIGHT}"/></p:xfrm><a:graphic><a:graphicData uri="{DGM}">'
            f'<dgm:relIds xmlns:dgm="{DGM}" {links}/></a:graphicData></a:graphic></p:graphicFrame>'
        )
    )


def _part(slide, name: str, relation: str, body: str) -> str:
    content = TYPE + relation.removeprefix("diagram") + "+xml"
    return _relate(slide, name, content, f"{REL}/{relation.replace('Style', 'QuickStyle')}", body)


def _relate(slide, name: str, content: str, relation: str, body: str) -> str:
    blob = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + body.encode()
    part = Part(PackURI(f"/ppt/diagrams/{name}.xml"), content, slide.part.package, blob)
    return slide.part.relate_to(part, relation)


def _guid(number: int) -> str:
    return f"{{10000000-0000-4000-8000-{number:012d}}}"


def _data(steps: Sequence[str], drawing: str) -> str:
    points = "".join(
        f'<dgm:pt modelId="{_guid(i)}"><dgm:prSet/><dgm:spPr/><dgm:t><a:bodyPr/><a:lstStyle/><a:p>'
        f'<a:r><a:rPr lang="en-GB"/><a:t>{words}</a:t></a:r></a:p></dgm:t></dgm:pt>'
        f'<dgm:pt modelId="{_guid(100 + i)}" type="parTrans" cxnId="{_guid(300 + i)}"><dgm:prSet/>'
        f'<dgm:spPr/></dgm:pt><dgm:pt modelId="{_guid(200 + i)}" type="sibTrans" '
        f'cxnId="{_guid(300 + i)}"><dgm:prSet/><dgm:spPr/></dgm:pt>'
        for i, words in enumerate(steps, start=1)
    )
    links = "".join(
        f'<dgm:cxn modelId="{_guid(300 + i)}" srcId="{_guid(0)}" destId="{_guid(i)}" '
        f'srcOrd="{i - 1}" destOrd="0" parTransId="{_guid(100 + i)}" '
        f'sibTransId="{_guid(200 + i)}"/>'
        for i in range(1, len(steps) + 1)
    )
    return (
        f'<dgm:dataModel xmlns:dgm="{DGM}" xmlns:a="{A}"><dgm:ptLst><dgm:pt modelId="{_guid(0)}" '
        'type="doc"><dgm:prSet loTypeId="urn:microsoft.com/office/officeart/2005/8/layout/default" '
        'loCatId="list" qsTypeId="urn:microsoft.com/office/officeart/2005/8/quickstyle/simple1" '
        'qsCatId="simple" csTypeId="urn:microsoft.com/office/officeart/2005/8/colors/accent1_2" '
        f'csCatId="accent1"/><dgm:spPr/></dgm:pt>{points}</dgm:ptLst><dgm:cxnLst>{links}</dgm:cxnLst>'
        '<dgm:bg/><dgm:whole/><dgm:extLst><a:ext uri="http://schemas.microsoft.com/office/drawing/'
        f'2008/diagram"><dsp:dataModelExt xmlns:dsp="{DSP}" relId="{drawing}" minVer="http://schemas.'
        'openxmlformats.org/drawingml/2006/diagram"/></a:ext></dgm:extLst></dgm:dataModel>'
    )


def _drawing(steps: Sequence[str]) -> str:
    """What PowerPoint drew last; other programs show this instead of laying out the data."""
    box = (WIDTH - Inches(0.3) * (len(steps) - 1)) // len(steps)
    shapes = "".join(
        f'<dsp:sp modelId="{_guid(400 + i)}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvSpPr/>'
        f'</dsp:nvSpPr><dsp:spPr><a:xfrm><a:off x="{i * (box + Inches(0.3))}" y="{Inches(0.4)}"/>'
        f'<a:ext cx="{box}" cy="{Inches(1.4)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        '</a:prstGeom><a:solidFill><a:srgbClr val="142038"/></a:solidFill></dsp:spPr><dsp:txBody>'
        '<a:bodyPr anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r>'
        '<a:rPr lang="en-GB" sz="2200"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:rPr>'
        f"<a:t>{words}</a:t></a:r></a:p></dsp:txBody></dsp:sp>"
        for i, words in enumerate(steps)
    )
    return (
        f'<dsp:drawing xmlns:dsp="{DSP}" xmlns:a="{A}"><dsp:spTree><dsp:nvGrpSpPr>'
        '<dsp:cNvPr id="0" name=""/><dsp:cNvGrpSpPr/></dsp:nvGrpSpPr><dsp:grpSpPr/>'
        f"{shapes}</dsp:spTree></dsp:drawing>"
    )


LAYOUT = f"""<dgm:layoutDef xmlns:dgm="{DGM}" xmlns:a="{A}"
 uniqueId="urn:microsoft.com/office/officeart/2005/8/layout/default"><dgm:title val=""/>
<dgm:desc val=""/><dgm:catLst><dgm:cat type="list" pri="400"/></dgm:catLst>
<dgm:layoutNode name="diagram"><dgm:alg type="lin"/><dgm:shape><dgm:adjLst/></dgm:shape>
<dgm:presOf/><dgm:forEach name="nodes" axis="ch" ptType="node"><dgm:layoutNode name="node">
<dgm:alg type="tx"/><dgm:shape type="rect"><dgm:adjLst/></dgm:shape>
<dgm:presOf axis="desOrSelf" ptType="node"/></dgm:layoutNode></dgm:forEach></dgm:layoutNode>
</dgm:layoutDef>"""
QUICK_STYLE = f"""<dgm:styleDef xmlns:dgm="{DGM}" xmlns:a="{A}"
 uniqueId="urn:microsoft.com/office/officeart/2005/8/quickstyle/simple1"><dgm:title val=""/>
<dgm:desc val=""/><dgm:catLst><dgm:cat type="simple" pri="10100"/></dgm:catLst></dgm:styleDef>"""
COLOURS = f"""<dgm:colorsDef xmlns:dgm="{DGM}" xmlns:a="{A}"
 uniqueId="urn:microsoft.com/office/officeart/2005/8/colors/accent1_2"><dgm:title val=""/>
<dgm:desc val=""/><dgm:catLst><dgm:cat type="accent1" pri="11200"/></dgm:catLst></dgm:colorsDef>"""
