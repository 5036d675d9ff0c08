<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <comment>in how many</comment>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n Folie</numerusform>
            <numerusform>%n Folien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole talk(s)</source>
        <translation>
            <numerusform>%n ganzer Vortrag</numerusform>
            <numerusform>%n ganze Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Last take, {moment}</source>
        <translation>Letzter Durchlauf: {moment}</translation>
    </message>
    <message>
        <source>Not rehearsed yet</source>
        <translation>Noch nicht geprobt</translation>
    </message>
    <message>
        <source>Review take {number}</source>
        <translation>Durchlauf {number} auswerten</translation>
    </message>
    <message>
        <source>Sample deck</source>
        <translation>Beispielpräsentation</translation>
    </message>
    <message>
        <source>Save the deck as a PDF again, one page per slide.</source>
        <translation>Speichern Sie die Präsentation noch einmal als PDF, eine Seite je Folie.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day in Qt&apos;s letters: 20 Nov</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM &apos;at&apos; HH:mm</source>
        <comment>a moment in Qt&apos;s letters: Friday 20 November at 21:05</comment>
        <translation>dddd, d. MMMM, HH:mm &apos;Uhr&apos;</translation>
    </message>
    <message>
        <source>has {pages}, and the deck {slides}.</source>
        <translation>hat {pages}, die Präsentation {slides}.</translation>
    </message>
    <message>
        <source>plan {time}</source>
        <translation>Plan {time}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{slides} in {sections}</source>
        <translation>{slides} in {sections}</translation>
    </message>
</context>
</TS>
