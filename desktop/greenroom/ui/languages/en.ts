<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n figure(s) of your own</source>
        <translation>
            <numerusform>%n figure of your own</numerusform>
            <numerusform>%n figures of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filler(s)</source>
        <translation>
            <numerusform>%n filler</numerusform>
            <numerusform>%n fillers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filler(s) heard</source>
        <translation>
            <numerusform>%n filler heard</numerusform>
            <numerusform>%n fillers heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heard</source>
        <translation>
            <numerusform>%n heard</numerusform>
            <numerusform>%n heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections found no place; the report names them.</source>
        <translation>
            <numerusform>%n of your corrections found no place; the report names them.</numerusform>
            <numerusform>%n of your corrections found no place; the report names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n off</source>
        <translation>
            <numerusform>%n off</numerusform>
            <numerusform>%n off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s)</source>
        <translation>
            <numerusform>%n pause</numerusform>
            <numerusform>%n pauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s) over 2 s</source>
        <translation>
            <numerusform>%n pause over 2 s</numerusform>
            <numerusform>%n pauses over 2 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible</source>
        <translation>
            <numerusform>%n possible</numerusform>
            <numerusform>%n possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <comment>in how many</comment>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n take</numerusform>
            <numerusform>%n takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not asked.</source>
        <translation>
            <numerusform>%n was not asked.</numerusform>
            <numerusform>%n were not asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole talk(s)</source>
        <translation>
            <numerusform>%n whole talk</numerusform>
            <numerusform>%n whole talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) different.</source>
        <translation>
            <numerusform>%n word is different.</numerusform>
            <numerusform>%n words are different.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop slide(s) {slides}</source>
        <translation>
            <numerusform>Drop slide {slides}</numerusform>
            <numerusform>Drop slides {slides}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Minutes and seconds. Up and Down change it by %n second(s).</source>
        <translation>
            <numerusform>Minutes and seconds. Up and Down change it by %n second.</numerusform>
            <numerusform>Minutes and seconds. Up and Down change it by %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)</source>
        <translation>
            <numerusform>Replace %n file</numerusform>
            <numerusform>Replace %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slide changes are worked out from the words; %n may be elsewhere (dashed).</source>
        <translation>
            <numerusform>Slide changes are worked out from the words; %n may be elsewhere (dashed).</numerusform>
            <numerusform>Slide changes are worked out from the words; %n may be elsewhere (dashed).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slide {number}: %n word(s)</source>
        <translation>
            <numerusform>Slide {number}: %n word</numerusform>
            <numerusform>Slide {number}: %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slide {number}: %n word(s), {notes} in the notes</source>
        <translation>
            <numerusform>Slide {number}: %n word, {notes} in the notes</numerusform>
            <numerusform>Slide {number}: %n words, {notes} in the notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for %n hour(s).</source>
        <translation>
            <numerusform>The disk has room for %n hour.</numerusform>
            <numerusform>The disk has room for %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for %n minute(s) only</source>
        <translation>
            <numerusform>The disk has room for %n minute only</numerusform>
            <numerusform>The disk has room for %n minutes only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for %n minute(s).</source>
        <translation>
            <numerusform>The disk has room for %n minute.</numerusform>
            <numerusform>The disk has room for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>old slide(s) {slides} removed</source>
        <translation>
            <numerusform>old slide {slides} removed</numerusform>
            <numerusform>old slides {slides} removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slide(s) {slides} edited</source>
        <translation>
            <numerusform>slide {slides} edited</numerusform>
            <numerusform>slides {slides} edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slide(s) {slides} moved</source>
        <translation>
            <numerusform>slide {slides} moved</numerusform>
            <numerusform>slides {slides} moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slide(s) {slides} new</source>
        <translation>
            <numerusform>slide {slides} new</numerusform>
            <numerusform>slides {slides} new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{time} long, %n stretch(es) of slides. The page Figures has the numbers as a table.</source>
        <translation>
            <numerusform>{time} long, %n stretch of slides. The page Figures has the numbers as a table.</numerusform>
            <numerusform>{time} long, %n stretches of slides. The page Figures has the numbers as a table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{time} on %n slide(s).</source>
        <translation>
            <numerusform>{time} on %n slide.</numerusform>
            <numerusform>{time} on %n slides.</numerusform>
        </translation>
    </message>
</context>
</TS>
