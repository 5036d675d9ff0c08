<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> of {time}</source>
        <translation> von {time}</translation>
    </message>
    <message>
        <source> ·  {left} for questions</source>
        <translation> ·  {left} für Fragen</translation>
    </message>
    <message>
        <source> ·  {left} of {planned} left for questions</source>
        <translation> ·  {left} von {planned} für Fragen übrig</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>% faster</source>
        <translation>% schneller</translation>
    </message>
    <message>
        <source>% of the pitch</source>
        <translation>% der Tonhöhe</translation>
    </message>
    <message>
        <source>% of the words on a slide</source>
        <translation>% der Wörter auf einer Folie</translation>
    </message>
    <message>
        <source>% over its plan</source>
        <translation>% über dem Zeitplan</translation>
    </message>
    <message>
        <source>% under its plan</source>
        <translation>% unter dem Zeitplan</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) of your own</source>
        <translation>
            <numerusform>%n eigener Wert</numerusform>
            <numerusform>%n eigene Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filler(s)</source>
        <translation>
            <numerusform>%n Füllwort</numerusform>
            <numerusform>%n Füllwörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filler(s) heard</source>
        <translation>
            <numerusform>%n Füllwort gehört</numerusform>
            <numerusform>%n Füllwörter gehört</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heard</source>
        <translation>
            <numerusform>%n gehört</numerusform>
            <numerusform>%n gehört</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections found no place; the report names them.</source>
        <translation>
            <numerusform>%n Ihrer Berichtigungen fand keinen Platz; die Auswertung nennt sie.</numerusform>
            <numerusform>%n Ihrer Berichtigungen fanden keinen Platz; die Auswertung nennt sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n off</source>
        <translation>
            <numerusform>%n aus</numerusform>
            <numerusform>%n aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s)</source>
        <translation>
            <numerusform>%n Pause</numerusform>
            <numerusform>%n Pausen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s) over 2 s</source>
        <translation>
            <numerusform>%n Pause über 2&#xa0;s</numerusform>
            <numerusform>%n Pausen über 2&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible</source>
        <translation>
            <numerusform>%n möglich</numerusform>
            <numerusform>%n möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
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
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not asked.</source>
        <translation>
            <numerusform>%n wurde nicht gestellt.</numerusform>
            <numerusform>%n wurden nicht gestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole talk(s)</source>
        <translation>
            <numerusform>%n ganzer Vortrag</numerusform>
            <numerusform>%n ganze Vorträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) different.</source>
        <translation>
            <numerusform>%n Wort ist anders.</numerusform>
            <numerusform>%n Wörter sind anders.</numerusform>
        </translation>
    </message>
    <message>
        <source>+1 s</source>
        <translation>+1&#xa0;s</translation>
    </message>
    <message>
        <source>, section {index} of {count}</source>
        <translation>, Abschnitt {index} von {count}</translation>
    </message>
    <message>
        <source>0:10, and 5 % of its plan (Quené 2007: smallest change of tempo heard)</source>
        <translation>0:10 und 5&#xa0;% des Plans (Quené 2007: kleinste hörbare Änderung des Tempos)</translation>
    </message>
    <message>
        <source>0:15, within which the clock says “on plan”</source>
        <translation>0:15 (bis dahin zeigt die Uhr „im Plan“ an)</translation>
    </message>
    <message>
        <source>1 a minute, and more than chance does 19 times in 20 (two Poisson rates; Laske and DiGennaro Reed 2024: 5 a minute harmless, 12 harmful)</source>
        <translation>1 pro Minute und mehr, als der Zufall in 19 von 20 Fällen ausmacht (zwei Poisson-Raten; Laske und DiGennaro Reed 2024: 5 pro Minute schaden nicht, 12 schaden)</translation>
    </message>
    <message>
        <source>1 answer was interrupted.</source>
        <translation>1 Antwort wurde unterbrochen.</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>5 % (Quené 2007)</source>
        <translation>5&#xa0;% (Quené 2007)</translation>
    </message>
    <message>
        <source>A PDF of this deck</source>
        <translation>Ein PDF dieser Präsentation</translation>
    </message>
    <message>
        <source>A comfortable pace: {wpm} words a minute.</source>
        <translation>Ein angenehmes Tempo: {wpm} Wörter pro Minute.</translation>
    </message>
    <message>
        <source>A correction finds no place in this transcript and is left out: {words}.</source>
        <translation>Eine Berichtigung findet in diesem Transkript keinen Platz und entfällt: {words}.</translation>
    </message>
    <message>
        <source>A decision without the alternative that it beat.</source>
        <translation>Eine Entscheidung ohne die Alternative, gegen die sie gewonnen hat.</translation>
    </message>
    <message>
        <source>A hint</source>
        <translation>Ein Tipp</translation>
    </message>
    <message>
        <source>A knot from</source>
        <translation>Häufung ab</translation>
    </message>
    <message>
        <source>A list from</source>
        <translation>Liste ab</translation>
    </message>
    <message>
        <source>A list of features with no need behind them.</source>
        <translation>Eine Liste von Funktionen, hinter der kein Bedarf steht.</translation>
    </message>
    <message>
        <source>A little sound is missing at {at}.</source>
        <translation>Bei {at} fehlt ein wenig Ton.</translation>
    </message>
    <message>
        <source>A model of your own</source>
        <translation>Ein eigenes Modell</translation>
    </message>
    <message>
        <source>A model of your own, run by Ollama, LM Studio or llama-server, may sharpen the panel&apos;s questions and read your answers a second time. The panel is complete without one, and never waits for it.</source>
        <translation>Ein eigenes Modell, das in Ollama, LM Studio oder llama-server läuft, kann die Fragen des Gremiums schärfen und Ihre Antworten gegenlesen. Die Fragerunde kommt auch ohne aus und wartet nie darauf.</translation>
    </message>
    <message>
        <source>A panel compares: figures in opening, close and slides must agree (Minto; Duarte)</source>
        <translation>Ein Gremium vergleicht: Zahlen in Einstieg, Schluss und auf den Folien müssen übereinstimmen (Minto; Duarte)</translation>
    </message>
    <message>
        <source>A panel on this talk stopped at question {number} of {total}.</source>
        <translation>Eine Fragerunde zu diesem Vortrag brach bei Frage {number} von {total} ab.</translation>
    </message>
    <message>
        <source>A panel on “{deck}” stopped at question {number} of {total}.</source>
        <translation>Eine Fragerunde zu „{deck}“ brach bei Frage {number} von {total} ab.</translation>
    </message>
    <message>
        <source>A panelist interrupts with a question</source>
        <translation>Jemand vom Gremium unterbricht mit einer Frage</translation>
    </message>
    <message>
        <source>A pause of {seconds:.1f} s at {at}, before the next slide.</source>
        <translation>Eine Pause von {seconds:.1f}&#xa0;s bei {at}, vor der nächsten Folie.</translation>
    </message>
    <message>
        <source>A pause of {seconds:.1f} s at {at}.</source>
        <translation>Eine Pause von {seconds:.1f}&#xa0;s bei {at}.</translation>
    </message>
    <message>
        <source>A pause of {seconds:.1f} s that lets this land, and {more} more like it.</source>
        <translation>Eine Pause von {seconds:.1f}&#xa0;s, die das wirken lässt. Weitere dieser Art: {more}.</translation>
    </message>
    <message>
        <source>A pause of {seconds:.1f} s that lets this land.</source>
        <translation>Eine Pause von {seconds:.1f}&#xa0;s, die das wirken lässt.</translation>
    </message>
    <message>
        <source>A rehearsal is being recorded, so nothing was deleted.</source>
        <translation>Gerade wird eine Probe aufgenommen, deshalb wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Ein Server</translation>
    </message>
    <message>
        <source>A silent run: nothing was recorded, so this report has the times only.</source>
        <translation>Ein stiller Durchlauf: Nichts wurde aufgenommen, daher enthält diese Auswertung nur die Zeiten.</translation>
    </message>
    <message>
        <source>A slide is missing from the file and was left out.</source>
        <translation>Eine Folie fehlt in der Datei und wurde weggelassen.</translation>
    </message>
    <message>
        <source>A slide or section</source>
        <translation>Eine Folie oder ein Abschnitt</translation>
    </message>
    <message>
        <source>A slide that is not drawn yet</source>
        <translation>Eine Folie, die noch nicht gezeichnet ist</translation>
    </message>
    <message>
        <source>A smaller difference counts as none:</source>
        <translation>Ein kleinerer Unterschied zählt nicht:</translation>
    </message>
    <message>
        <source>A specific that bears on the question.</source>
        <translation>Etwas Bestimmtes, das zur Frage gehört.</translation>
    </message>
    <message>
        <source>A specific, perhaps not about what was asked.</source>
        <translation>Etwas Bestimmtes, vielleicht nicht zur Frage.</translation>
    </message>
    <message>
        <source>A take of “{deck}” stopped at {time}, on slide {slide}.</source>
        <translation>Ein Durchlauf von „{deck}“ brach bei {time} ab, auf Folie {slide}.</translation>
    </message>
    <message>
        <source>A take of “{deck}” stopped at {time}.</source>
        <translation>Ein Durchlauf von „{deck}“ brach bei {time} ab.</translation>
    </message>
    <message>
        <source>A talk is being rehearsed</source>
        <translation>Ein Vortrag wird geprobt</translation>
    </message>
    <message>
        <source>A talk is being rehearsed in the window that is open.</source>
        <translation>In dem Fenster, das offen ist, wird gerade ein Vortrag geprobt.</translation>
    </message>
    <message>
        <source>A talk lasts between {shortest} and {longest}.</source>
        <translation>Ein Vortrag dauert zwischen {shortest} und {longest}.</translation>
    </message>
    <message>
        <source>Abbreviations never spelled out</source>
        <translation>Nie ausgeschriebene Abkürzungen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Greenroom</translation>
    </message>
    <message>
        <source>About slide {number}</source>
        <translation>Zu Folie {number}</translation>
    </message>
    <message>
        <source>About the deck</source>
        <translation>Zur Präsentation</translation>
    </message>
    <message>
        <source>About this take</source>
        <translation>Zu diesem Durchlauf</translation>
    </message>
    <message>
        <source>About “{quote}”</source>
        <translation>Zu „{quote}“</translation>
    </message>
    <message>
        <source>About “{quote}”, slide {slide}</source>
        <translation>Zu „{quote}“, Folie {slide}</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a recording of this talk</source>
        <translation>Aufnahme dieses Vortrags hinzufügen</translation>
    </message>
    <message>
        <source>Add a recording of this talk…</source>
        <translation>Aufnahme dieses Vortrags hinzufügen…</translation>
    </message>
    <message>
        <source>Add a recording…</source>
        <translation>Aufnahme hinzufügen…</translation>
    </message>
    <message>
        <source>Add one number, date, name or example that bears on the question.</source>
        <translation>Nennen Sie eine Zahl, ein Datum, einen Namen oder ein Beispiel, das zur Frage gehört.</translation>
    </message>
    <message>
        <source>Add one, save it and open it again.</source>
        <translation>Fügen Sie eine hinzu, speichern Sie und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Add this note</source>
        <translation>Diese Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add this recording</source>
        <translation>Diese Aufnahme hinzufügen</translation>
    </message>
    <message>
        <source>Add where it comes from, or what it was before; a panel will ask.</source>
        <translation>Ergänzen Sie, woher die Zahl stammt oder wie hoch sie vorher war; ein Gremium wird fragen.</translation>
    </message>
    <message>
        <source>Add your own questions</source>
        <translation>Eigene Fragen hinzufügen</translation>
    </message>
    <message>
        <source>Add your own questions…</source>
        <translation>Eigene Fragen hinzufügen…</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Addresses part of what was asked.</source>
        <translation>Geht auf einen Teil der Frage ein.</translation>
    </message>
    <message>
        <source>Addresses what was asked.</source>
        <translation>Geht auf die Frage ein.</translation>
    </message>
    <message>
        <source>Adds up to</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Again in the close.</source>
        <translation>Noch einmal im Schluss.</translation>
    </message>
    <message>
        <source>Against the plan</source>
        <translation>Gegenüber dem Plan</translation>
    </message>
    <message>
        <source>Against the plan: {state}.</source>
        <translation>Gegenüber dem Plan: {state}.</translation>
    </message>
    <message>
        <source>Agrees with the deck</source>
        <translation>Stimmt mit den Folien überein</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Alles wie üblich</translation>
    </message>
    <message>
        <source>All before is saved and the clocks run on. Plug one in: it is taken up by itself.</source>
        <translation>Alles davor ist gespeichert, die Uhren laufen weiter. Schließen Sie eines an: Es wird von selbst genutzt.</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Hinweise</translation>
    </message>
    <message>
        <source>All of it is on this machine, in folders that only you can read.</source>
        <translation>Alles liegt auf diesem Rechner, in Ordnern, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>All takes</source>
        <translation>Alle Durchläufe</translation>
    </message>
    <message>
        <source>All {number} takes of this deck</source>
        <translation>Alle {number} Durchläufe dieser Präsentation</translation>
    </message>
    <message>
        <source>Alley and others, “How the design of headlines in presentation slides affects audience retention”, Technical Communication 53 (2006): sentences are better remembered</source>
        <translation>Alley u.&#xa0;a., „How the design of headlines in presentation slides affects audience retention“, Technical Communication 53 (2006): Sätze bleiben besser im Gedächtnis</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Allow this computer no more</source>
        <translation>Diesem Rechner die Erlaubnis entziehen</translation>
    </message>
    <message>
        <source>Allow this computer to be asked</source>
        <translation>Erlauben, dass der andere Rechner gefragt wird</translation>
    </message>
    <message>
        <source>An even voice</source>
        <translation>Gleichförmige Stimme</translation>
    </message>
    <message>
        <source>And {number} more.</source>
        <translation>Und {number} weitere.</translation>
    </message>
    <message>
        <source>Another filler</source>
        <translation>Noch ein Füllwort</translation>
    </message>
    <message>
        <source>Another panel</source>
        <translation>Noch eine Fragerunde</translation>
    </message>
    <message>
        <source>Another sound, word or phrase</source>
        <translation>Noch ein Laut, Wort oder Ausdruck</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer each in 60 to 90 seconds, aloud, when you are ready. Then see what the answer held, and what they come back with.</source>
        <translation>Antworten Sie jeweils in 60 bis 90 Sekunden, laut, sobald Sie so weit sind. Danach sehen Sie, was die Antwort enthielt und was als Nachfrage kommt.</translation>
    </message>
    <message>
        <source>Answer first</source>
        <translation>Antwort zuerst</translation>
    </message>
    <message>
        <source>Answer the follow-up</source>
        <translation>Auf die Nachfrage antworten</translation>
    </message>
    <message>
        <source>Answer the other part of the question too, or say that you cannot.</source>
        <translation>Beantworten Sie auch den anderen Teil der Frage oder sagen Sie, dass Sie es nicht können.</translation>
    </message>
    <message>
        <source>Answer what was asked in your first sentence, even if it is “I don&apos;t know”.</source>
        <translation>Antworten Sie im ersten Satz auf die Frage, auch wenn die Antwort „Das weiß ich nicht“ lautet.</translation>
    </message>
    <message>
        <source>Answered in {time}</source>
        <translation>Beantwortet in {time}</translation>
    </message>
    <message>
        <source>Answered in {time}, interrupted</source>
        <translation>Beantwortet in {time}, unterbrochen</translation>
    </message>
    <message>
        <source>Answered the question</source>
        <translation>Frage beantwortet</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>As in the room</source>
        <translation>Wie im Ernstfall</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>At most the last second is missing.</source>
        <translation>Es fehlt höchstens die letzte Sekunde.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to Home</source>
        <translation>Zurück zum Start</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Zurück zur Auswertung</translation>
    </message>
    <message>
        <source>Back to the times that were proposed; marks and lengths stay</source>
        <translation>Zurück zu den vorgeschlagenen Zeiten; Markierungen und Längen bleiben</translation>
    </message>
    <message>
        <source>Back to the usual figures</source>
        <translation>Werte zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the usual list</source>
        <translation>Liste zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the usual settings…</source>
        <translation>Einstellungen zurücksetzen…</translation>
    </message>
    <message>
        <source>Back to the words before</source>
        <translation>Vorige Worte zurückholen</translation>
    </message>
    <message>
        <source>Back up the notes</source>
        <translation>Notizen nach oben</translation>
    </message>
    <message>
        <source>Bare numbers on slides</source>
        <translation>Nackte Zahlen auf Folien</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before it: {topics}.</source>
        <translation>Davor: {topics}.</translation>
    </message>
    <message>
        <source>Begins with the next slide</source>
        <translation>Beginnt mit der nächsten Folie</translation>
    </message>
    <message>
        <source>Begins with your first word</source>
        <translation>Beginnt mit Ihrem ersten Wort</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Best so far: the bottom line earliest, then least over the limit, then fewest fillers.</source>
        <translation>Bisher am besten: die Kernaussage am frühesten, dann am wenigsten über der Redezeit, dann die wenigsten Füllwörter.</translation>
    </message>
    <message>
        <source>Better than before: {names}.</source>
        <translation>Besser als vorher: {names}.</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Schwarzer Bildschirm</translation>
    </message>
    <message>
        <source>Bottom line</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Bottom line at</source>
        <translation>Kernaussage bei</translation>
    </message>
    <message>
        <source>Bottom line first</source>
        <translation>Kernaussage zuerst</translation>
    </message>
    <message>
        <source>Bottom line in the close</source>
        <translation>Kernaussage am Schluss</translation>
    </message>
    <message>
        <source>Bottom line in the deck</source>
        <translation>Kernaussage in der Präsentation</translation>
    </message>
    <message>
        <source>Bottom line, one sentence</source>
        <translation>Kernaussage, ein Satz</translation>
    </message>
    <message>
        <source>Bring back the words before</source>
        <translation>Vorige Worte zurückholen</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Candour and ownership</source>
        <translation>Offenheit und Eigenverantwortung</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Kantonesisch</translation>
    </message>
    <message>
        <source>Can’t tell</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change the slide or the sentence, so that both give the same figure.</source>
        <translation>Ändern Sie die Folie oder den Satz, damit beide dieselbe Zahl nennen.</translation>
    </message>
    <message>
        <source>Changed since take {take}: {changes}.</source>
        <translation>Geändert seit Durchlauf {take}: {changes}.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>try the microphone</comment>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check that folder and the free space on its disk.</source>
        <translation>Prüfen Sie diesen Ordner und den freien Platz.</translation>
    </message>
    <message>
        <source>Check that the right microphone was chosen, and listen to the file.</source>
        <translation>Prüfen Sie, ob das richtige Mikrofon gewählt war, und hören Sie die Datei an.</translation>
    </message>
    <message>
        <source>Check the connection, or install the model from its packages.</source>
        <translation>Prüfen Sie die Verbindung oder installieren Sie das Modell aus seinen Paketen.</translation>
    </message>
    <message>
        <source>Check the figure against your slide, then say which is right.</source>
        <translation>Vergleichen Sie die Angabe mit Ihrer Folie und sagen Sie dann, was stimmt.</translation>
    </message>
    <message>
        <source>Check the microphone for three seconds</source>
        <translation>Das Mikrofon drei Sekunden lang prüfen</translation>
    </message>
    <message>
        <source>Check the name and folder.</source>
        <translation>Prüfen Sie Name und Ordner.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Check who may read it.</source>
        <translation>Prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>Chinesische Zeichen</translation>
    </message>
    <message>
        <source>Choose a PDF for the slides&apos; pictures</source>
        <translation>Ein PDF für die Bilder der Folien wählen</translation>
    </message>
    <message>
        <source>Choose a PDF…</source>
        <translation>PDF wählen…</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, with room on the disk.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen und in dem Platz ist.</translation>
    </message>
    <message>
        <source>Choose a slide that was.</source>
        <translation>Wählen Sie eine, die gezeigt wurde.</translation>
    </message>
    <message>
        <source>Choose among {names}.</source>
        <translation>Wählen Sie eine Person: {names}.</translation>
    </message>
    <message>
        <source>Choose another folder, or allow files to be replaced.</source>
        <translation>Wählen Sie einen anderen Ordner oder erlauben Sie, Dateien zu ersetzen.</translation>
    </message>
    <message>
        <source>Choose another one, or close the program that is using it.</source>
        <translation>Wählen Sie ein anderes oder schließen Sie das Programm, das es benutzt.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Choose another theme.</source>
        <translation>Wählen Sie ein anderes Thema.</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose from {formats}.</source>
        <translation>Zur Wahl stehen {formats}.</translation>
    </message>
    <message>
        <source>Choose the folder of a take.</source>
        <translation>Wählen Sie den Ordner eines Durchlaufs.</translation>
    </message>
    <message>
        <source>Choose the folder to write to</source>
        <translation>Zielordner wählen</translation>
    </message>
    <message>
        <source>Clipping. Turn it down.</source>
        <translation>Übersteuert. Bitte leiser stellen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close Greenroom and start it again.</source>
        <translation>Schließen Sie Greenroom und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Close the programs that use it and try again.</source>
        <translation>Schließen Sie die Programme, die es benutzen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Closing the microphone…</source>
        <translation>Das Mikrofon wird geschlossen…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Come back to it at the end: “{quote}”</source>
        <translation>Kommen Sie am Ende darauf zurück: „{quote}“</translation>
    </message>
    <message>
        <source>Come closer to the microphone, or turn it up: so soft a voice cannot be written down.</source>
        <translation>Gehen Sie näher ans Mikrofon oder stellen Sie es lauter: So leise lässt sich nichts aufschreiben.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Company profiles of your own</source>
        <translation>Eigene Unternehmensprofile</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare this take with others</source>
        <translation>Diesen Durchlauf mit anderen vergleichen</translation>
    </message>
    <message>
        <source>Compress its pictures and videos in PowerPoint, or save it as a PDF.</source>
        <translation>Verkleinern Sie in PowerPoint Bilder und Filme oder speichern Sie sie als PDF.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm {finding}</source>
        <translation>Bestätigen: {finding}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Confirmed: {finding}</source>
        <translation>Bestätigt: {finding}</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>Endkunden</translation>
    </message>
    <message>
        <source>Convert it to a 16-bit mono WAV first.</source>
        <translation>Wandeln Sie es zuerst in ein WAV mit 16 Bit und einem Kanal um.</translation>
    </message>
    <message>
        <source>Copies of decks and slides, for speed</source>
        <translation>Zwischenspeicher für Präsentationen und Folien</translation>
    </message>
    <message>
        <source>Copy or download it again, or save it again in the program that made it.</source>
        <translation>Kopieren oder laden Sie sie noch einmal, oder speichern Sie sie neu in dem Programm, aus dem sie stammt.</translation>
    </message>
    <message>
        <source>Copy or download it again; a meeting’s host may still have it whole.</source>
        <translation>Kopieren oder laden Sie die Datei noch einmal; wer die Besprechung geleitet hat, hat sie vielleicht noch ganz.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Crash reports</source>
        <translation>Absturzberichte</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Cross-functional partner</source>
        <translation>Partner im Nachbarteam</translation>
    </message>
    <message>
        <source>Crowded above</source>
        <translation>Zu voll über</translation>
    </message>
    <message>
        <source>Crowded slides</source>
        <translation>Überladene Folien</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <comment>a key</comment>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Ctrl and left or right go from word to word, Enter corrects one, Y and N say whether it is a filler, U goes to the next filler.</source>
        <translation>Strg mit Links oder Rechts geht von Wort zu Wort, Enter berichtigt eines, Y und N sagen, ob es ein Füllwort ist, U geht zum nächsten Füllwort.</translation>
    </message>
    <message>
        <source>Culture interviewer</source>
        <translation>Interviewerin für Kultur</translation>
    </message>
    <message>
        <source>Cut a sentence from each slide instead of saying them all faster.</source>
        <translation>Streichen Sie auf jeder Folie einen Satz, statt alle schneller zu sagen.</translation>
    </message>
    <message>
        <source>Cut out the talk first.</source>
        <translation>Schneiden Sie zuerst den Vortrag heraus.</translation>
    </message>
    <message>
        <source>Cut slide {slide} first: it took {excess} more than planned.</source>
        <translation>Kürzen Sie zuerst Folie {slide}: Sie dauerte {excess} länger als geplant.</translation>
    </message>
    <message>
        <source>Cut them, or give the slide more of the time.</source>
        <translation>Kürzen Sie sie oder geben Sie der Folie mehr Zeit.</translation>
    </message>
    <message>
        <source>Cut {excess} of them; slide {slide} has the most.</source>
        <translation>Kürzen Sie sie um {excess}; am meisten steht auf Folie {slide}.</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Data product</source>
        <translation>Datenprodukt</translation>
    </message>
    <message>
        <source>Data scientist</source>
        <translation>Datenwissenschaftler</translation>
    </message>
    <message>
        <source>Decisions without an alternative</source>
        <translation>Entscheidungen ohne Alternative</translation>
    </message>
    <message>
        <source>Decks ({patterns});;All files (*)</source>
        <translation>Präsentationen ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete everything that Greenroom keeps?</source>
        <translation>Alles löschen, was Greenroom aufbewahrt?</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Alles löschen…</translation>
    </message>
    <message>
        <source>Delete take {number} of {moment}?</source>
        <translation>Durchlauf {number} löschen ({moment})?</translation>
    </message>
    <message>
        <source>Delete this take</source>
        <translation>Durchlauf löschen</translation>
    </message>
    <message>
        <source>Delete this take…</source>
        <translation>Durchlauf löschen…</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Vortragsweise</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Design manager</source>
        <translation>Designleiter</translation>
    </message>
    <message>
        <source>Differs from the deck</source>
        <translation>Weicht von den Folien ab</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Direktion</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Der zugewiesene Speicherplatz ist überschritten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismiss {finding}</source>
        <translation>Verwerfen: {finding}</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Do not listen again</source>
        <translation>Nicht neu erkennen</translation>
    </message>
    <message>
        <source>Do not open this deck</source>
        <translation>Diese Präsentation nicht öffnen</translation>
    </message>
    <message>
        <source>Does not say how it would be found out.</source>
        <translation>Sagt nicht, wie es herauszufinden wäre.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Drill one section, opening or close</source>
        <translation>Einen Abschnitt, Einstieg oder Schluss üben</translation>
    </message>
    <message>
        <source>Drop a deck anywhere in this window: PowerPoint or PDF. It is read, never changed.</source>
        <translation>Legen Sie irgendwo in diesem Fenster eine Präsentation ab: PowerPoint oder PDF. Sie wird gelesen, nie verändert.</translation>
    </message>
    <message>
        <source>Drop slide {slide}, which you marked for it: it took {took}.</source>
        <translation>Lassen Sie Folie {slide} weg, die Sie dafür vorgemerkt haben: Sie dauerte {took}.</translation>
    </message>
    <message numerus="yes">
        <source>Drop slide(s) {slides}</source>
        <translation>
            <numerusform>Folie {slides} weglassen</numerusform>
            <numerusform>Folien {slides} weglassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the deck you will present</source>
        <translation>Legen Sie hier Ihre Präsentation ab</translation>
    </message>
    <message>
        <source>Dropping it is proposed when the talk is a minute behind</source>
        <translation>Wird zum Weglassen vorgeschlagen, wenn der Vortrag eine Minute im Rückstand ist</translation>
    </message>
    <message>
        <source>Duarte, slide:ology (2008), p. 7: a slide of more than 75 words is a document; Mayer, Multimedia Learning: people cannot read and listen at once</source>
        <translation>Duarte, slide:ology (2008), S.&#xa0;7: Eine Folie mit mehr als 75 Wörtern ist ein Dokument; Mayer, Multimedia Learning: Niemand kann zugleich lesen und zuhören</translation>
    </message>
    <message>
        <source>Duez (1982): skilled speakers pause longer and after what they want weighed</source>
        <translation>Duez (1982): Wer geübt spricht, macht längere Pausen, und zwar nach dem, was Gewicht haben soll</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Each is a page to read (HTML) and a table (CSV).</source>
        <translation>Jeweils eine Seite zum Lesen (HTML) und eine Tabelle (CSV).</translation>
    </message>
    <message>
        <source>Earlier questions may come again</source>
        <translation>Frühere Fragen dürfen wiederkommen</translation>
    </message>
    <message>
        <source>Empty takes the word away, a blank makes two words of it.</source>
        <translation>Leer nimmt das Wort weg, ein Leerzeichen macht zwei Wörter daraus.</translation>
    </message>
    <message>
        <source>End</source>
        <comment>a key</comment>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End</source>
        <comment>the talk</comment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End it first.</source>
        <translation>Beenden Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>End it there</source>
        <translation>Dort beenden</translation>
    </message>
    <message>
        <source>End of the deck</source>
        <translation>Ende der Präsentation</translation>
    </message>
    <message>
        <source>End on the decision you want, in one sentence, and stop there.</source>
        <translation>Enden Sie mit der Entscheidung, die Sie wollen, in einem Satz – und hören Sie dann auf.</translation>
    </message>
    <message>
        <source>End the talk</source>
        <translation>Vortrag beenden</translation>
    </message>
    <message>
        <source>End the talk here?</source>
        <translation>Den Vortrag hier beenden?</translation>
    </message>
    <message>
        <source>Ends on a figure; whether that came of it is not said.</source>
        <translation>Endet mit einer Zahl; ob sie daraus folgte, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>Engineering director</source>
        <translation>Technische Direktorin</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Even under</source>
        <translation>Gleichförmig unter</translation>
    </message>
    <message>
        <source>Everything as data (JSON)</source>
        <translation>Alles als Daten (JSON)</translation>
    </message>
    <message>
        <source>Everything is written down on this machine, by one of these models.</source>
        <translation>Alles wird auf diesem Rechner mitgeschrieben, von einem dieser Modelle.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Umsetzung</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Vorständin</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Export takes</source>
        <translation>Durchläufe exportieren</translation>
    </message>
    <message>
        <source>Export this talk</source>
        <translation>Diesen Vortrag exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Fast.</source>
        <translation>Schnell.</translation>
    </message>
    <message>
        <source>Features without a why</source>
        <translation>Funktionen ohne Warum</translation>
    </message>
    <message>
        <source>Fetching the speech model was stopped.</source>
        <translation>Das Erkennungsmodell wurde nicht zu Ende geholt.</translation>
    </message>
    <message>
        <source>Figure or part</source>
        <translation>Zahl oder Teil</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Figures by slide</source>
        <translation>Zahlen nach Folien</translation>
    </message>
    <message>
        <source>Figures of both takes</source>
        <translation>Zahlen beider Durchläufe</translation>
    </message>
    <message>
        <source>Figures that differ</source>
        <translation>Zahlen, die sich widersprechen</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Filler</source>
        <translation>Füllwort</translation>
    </message>
    <message>
        <source>Filler words</source>
        <translation>Füllwörter</translation>
    </message>
    <message>
        <source>Filler words a minute</source>
        <translation>Füllwörter ohne Laute pro Minute</translation>
    </message>
    <message>
        <source>Filler words…</source>
        <translation>Füllwörter…</translation>
    </message>
    <message>
        <source>Fillers</source>
        <translation>Füllwörter</translation>
    </message>
    <message>
        <source>Fillers a minute</source>
        <translation>Füllwörter pro Minute</translation>
    </message>
    <message>
        <source>Fillers are counted in {language}.</source>
        <translation>{language}: Füllwörter werden gezählt.</translation>
    </message>
    <message>
        <source>Fillers are not counted in the language of this talk.</source>
        <translation>In der Sprache dieses Vortrags werden Füllwörter nicht gezählt.</translation>
    </message>
    <message>
        <source>Fillers are not counted in {language}: there is no list of them.</source>
        <translation>{language}: Füllwörter werden nicht gezählt, es gibt keine Liste.</translation>
    </message>
    <message>
        <source>Fillers are not counted in {language}: there is no list of them. Lists: {lists}.</source>
        <translation>Füllwörter auf {language} werden nicht gezählt: Dafür gibt es keine Liste. Listen: {lists}.</translation>
    </message>
    <message>
        <source>Fillers in the first minute</source>
        <translation>Füllwörter in der ersten Minute</translation>
    </message>
    <message>
        <source>Fillers that count</source>
        <translation>Füllwörter, die zählen</translation>
    </message>
    <message>
        <source>Fillers/min</source>
        <translation>Füllw./min</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Findings (CSV)</source>
        <translation>Hinweise (CSV)</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>First and last slide</source>
        <translation>Erste und letzte Folie</translation>
    </message>
    <message>
        <source>First said at {time}: {quote}</source>
        <translation>Zuerst gesagt bei {time}: {quote}</translation>
    </message>
    <message>
        <source>First slide</source>
        <translation>Erste Folie</translation>
    </message>
    <message>
        <source>First slide of {deck}</source>
        <translation>Erste Folie von {deck}</translation>
    </message>
    <message>
        <source>First slide waits</source>
        <translation>Erste Folie wartet</translation>
    </message>
    <message>
        <source>First, at {time}.</source>
        <translation>Zuerst, bei {time}.</translation>
    </message>
    <message>
        <source>First.</source>
        <translation>Zuerst.</translation>
    </message>
    <message>
        <source>Fixed since</source>
        <translation>Seitdem behoben</translation>
    </message>
    <message>
        <source>For example: {url}</source>
        <translation>Zum Beispiel: {url}</translation>
    </message>
    <message>
        <source>For questions, behind the end</source>
        <translation>Für Fragen, hinter dem Ende</translation>
    </message>
    <message>
        <source>For sound programs</source>
        <translation>Für Tonprogramme</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Nicht weiter</translation>
    </message>
    <message>
        <source>Free some disk space or choose another folder; what was recorded is kept.</source>
        <translation>Schaffen Sie Speicherplatz oder wählen Sie einen anderen Ordner; was aufgenommen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Free some disk space, or choose another folder for takes.</source>
        <translation>Schaffen Sie Speicherplatz oder wählen Sie einen anderen Ordner für Durchläufe.</translation>
    </message>
    <message>
        <source>Free some disk space, or make the folder writable.</source>
        <translation>Schaffen Sie Speicherplatz oder machen Sie den Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>Free some disk space.</source>
        <translation>Schaffen Sie Speicherplatz.</translation>
    </message>
    <message>
        <source>Free some disk space; what was recorded so far is kept.</source>
        <translation>Schaffen Sie Speicherplatz; was bisher aufgenommen wurde, bleibt.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Frontiers in Communication 2022 (778018): pauses between sentences last 0.6 to 1.2 s</source>
        <translation>Frontiers in Communication 2022 (778018): Pausen zwischen Sätzen dauern 0,6 bis 1,2&#xa0;s</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Further down the notes</source>
        <translation>Notizen nach unten</translation>
    </message>
    <message>
        <source>GOV.UK style guide and the US plain-language guidelines: spell an abbreviation out once</source>
        <translation>GOV.UK Style Guide und die Plain-Language-Richtlinien der USA: Abkürzungen einmal ausschreiben</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Get {model}</source>
        <translation>{model} holen</translation>
    </message>
    <message>
        <source>Getting {model}</source>
        <translation>{model} wird geholt</translation>
    </message>
    <message>
        <source>Get…</source>
        <translation>Holen…</translation>
    </message>
    <message>
        <source>Give each the sentence it is there for; it also names the slide in outlines, for screen readers and in questions.</source>
        <translation>Geben Sie jeder Folie den Satz, für den sie da ist; er benennt sie auch in Gliederungen, für Vorleseprogramme und bei Fragen.</translation>
    </message>
    <message>
        <source>Give it its time, or plan less for it.</source>
        <translation>Geben Sie ihr ihre Zeit oder planen Sie weniger für sie ein.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Go home; the review will wait</source>
        <translation>Zum Start; die Auswertung wartet</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on listening again</source>
        <translation>Die neue Erkennung fortsetzen</translation>
    </message>
    <message>
        <source>Go to {number} ↵</source>
        <translation>Gehe zu {number} ↵</translation>
    </message>
    <message>
        <source>Goldman-Eisler (1968) and Clark and Fox Tree (2002): fillers come where the next phrase is not planned yet</source>
        <translation>Goldman-Eisler (1968) und Clark und Fox Tree (2002): Füllwörter kommen, wo der nächste Satzteil noch nicht geplant ist</translation>
    </message>
    <message>
        <source>Grace over the limit</source>
        <translation>Spielraum über der Redezeit</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Green card</source>
        <translation>Grüne Karte</translation>
    </message>
    <message>
        <source>Greenroom knows {known}.</source>
        <translation>Greenroom kennt {known}.</translation>
    </message>
    <message>
        <source>Greenroom reads VTT, SRT and JSON.</source>
        <translation>Greenroom liest VTT, SRT und JSON.</translation>
    </message>
    <message>
        <source>Greenroom was ended by a fault the last time.</source>
        <translation>Greenroom wurde beim letzten Mal durch einen Fehler beendet.</translation>
    </message>
    <message>
        <source>Greenroom {version}. Given under the MIT licence, as it is, without any warranty.</source>
        <translation>Greenroom {version}. Unter der MIT-Lizenz, so wie es ist, ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Greenroom: the slide</source>
        <translation>Greenroom: die Folie</translation>
    </message>
    <message>
        <source>Hammond, Keeney and Raiffa, Smart Choices (1999): a decision is only as good as its best alternative</source>
        <translation>Hammond, Keeney und Raiffa, Smart Choices (1999): Eine Entscheidung ist nur so gut wie ihre beste Alternative</translation>
    </message>
    <message>
        <source>Hard to say whether this is about the question.</source>
        <translation>Schwer zu sagen, ob das zur Frage gehört.</translation>
    </message>
    <message>
        <source>Hard to say whether this is the answer yet.</source>
        <translation>Schwer zu sagen, ob das schon die Antwort ist.</translation>
    </message>
    <message>
        <source>Harmful from</source>
        <translation>Schadet ab</translation>
    </message>
    <message>
        <source>Have the deck itself drawn again</source>
        <translation>Wieder die Präsentation selbst zeichnen lassen</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Hear the next doubtful slide change</source>
        <translation>Den nächsten unsicheren Folienwechsel anhören</translation>
    </message>
    <message>
        <source>Hear the take</source>
        <translation>Durchlauf anhören</translation>
    </message>
    <message>
        <source>Hear try {number}</source>
        <translation>Versuch {number} anhören</translation>
    </message>
    <message>
        <source>Hear your answer</source>
        <translation>Ihre Antwort anhören</translation>
    </message>
    <message>
        <source>Hear your answer to: {question}</source>
        <translation>Ihre Antwort anhören zu: {question}</translation>
    </message>
    <message>
        <source>Hear {finding} {place}</source>
        <translation>Anhören: {finding} {place}</translation>
    </message>
    <message>
        <source>Hear {what}</source>
        <translation>{what} anhören</translation>
    </message>
    <message>
        <source>Hear “{word}”</source>
        <translation>„{word}“ anhören</translation>
    </message>
    <message>
        <source>Heard you well</source>
        <translation>Gut zu hören</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hedges</source>
        <translation>Abschwächungen</translation>
    </message>
    <message>
        <source>Hide the answer</source>
        <translation>Antwort ausblenden</translation>
    </message>
    <message>
        <source>Hide the answer to: {question}</source>
        <translation>Antwort ausblenden zu: {question}</translation>
    </message>
    <message>
        <source>Hincks (2004, 2005): pitch variation of 11 to 23.5 % in ten speakers, r = 0.83 with how lively they sounded</source>
        <translation>Hincks (2004, 2005): Tonhöhenbewegung von 11 bis 23,5&#xa0;% bei zehn Stimmen, r = 0,83 mit ihrer Lebhaftigkeit</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hindi (Devanagari)</source>
        <translation>Hindi (Devanagari)</translation>
    </message>
    <message>
        <source>Hiring manager</source>
        <translation>Künftige Vorgesetzte</translation>
    </message>
    <message>
        <source>Home</source>
        <comment>a key</comment>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>How it ended is not said.</source>
        <translation>Wie es ausging, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>How long it takes is seen once it has begun.</source>
        <translation>Wie lange es dauert, zeigt sich, sobald es begonnen hat.</translation>
    </message>
    <message>
        <source>How many slides are drawn</source>
        <translation>Wie viele Folien gezeichnet sind</translation>
    </message>
    <message>
        <source>How much of the take is written down</source>
        <translation>Wie viel vom Durchlauf aufgeschrieben ist</translation>
    </message>
    <message>
        <source>How practice goes</source>
        <translation>Wie das Üben vorangeht</translation>
    </message>
    <message>
        <source>How the panel is held</source>
        <translation>Wie die Fragerunde abläuft</translation>
    </message>
    <message>
        <source>How the run begins and what is recorded</source>
        <translation>Wie der Durchlauf beginnt und was aufgenommen wird</translation>
    </message>
    <message>
        <source>How the run begins, who interrupts, and what is recorded</source>
        <translation>Wie der Durchlauf beginnt, wer unterbricht und was aufgenommen wird</translation>
    </message>
    <message>
        <source>How the words are written down</source>
        <translation>Wie die Worte mitgeschrieben werden</translation>
    </message>
    <message>
        <source>How to find out</source>
        <translation>Wie es zu klären ist</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>I and we</source>
        <translation>Ich und wir</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>If it is a real deck, save it as a PDF and open that.</source>
        <translation>Wenn es eine echte Präsentation ist, speichern Sie sie als PDF und öffnen Sie das.</translation>
    </message>
    <message>
        <source>If it was, say it as one plain sentence; typing it in makes this check surer.</source>
        <translation>Wenn ja, sagen Sie sie in einem einfachen Satz; sie einzutippen macht diese Prüfung sicherer.</translation>
    </message>
    <message>
        <source>If you need it twice, show it a second time where you need it.</source>
        <translation>Wenn Sie sie zweimal brauchen, zeigen Sie sie dort ein zweites Mal, wo Sie sie brauchen.</translation>
    </message>
    <message>
        <source>If you were looking for the words: learn the first sentence after this place by heart.</source>
        <translation>Falls Sie nach Worten gesucht haben: Lernen Sie den ersten Satz nach dieser Stelle auswendig.</translation>
    </message>
    <message>
        <source>In Keynote choose File &gt; Export To &gt; PowerPoint, and open the file it writes.</source>
        <translation>Wählen Sie in Keynote Ablage &gt; Exportieren &gt; PowerPoint und öffnen Sie die Datei, die dabei entsteht.</translation>
    </message>
    <message>
        <source>In Keynote choose File &gt; Export To &gt; PowerPoint, and open the file that it writes.</source>
        <translation>Wählen Sie in Keynote Ablage &gt; Exportieren &gt; PowerPoint und öffnen Sie die Datei, die dabei entsteht.</translation>
    </message>
    <message>
        <source>In the deck</source>
        <translation>Präsentation</translation>
    </message>
    <message>
        <source>In the deck only on slide {number}.</source>
        <translation>In der Präsentation erst auf Folie {number}.</translation>
    </message>
    <message>
        <source>In the deck, on slide {number}.</source>
        <translation>In der Präsentation auf Folie {number}.</translation>
    </message>
    <message>
        <source>In time: {total} of {limit}.</source>
        <translation>In der Zeit: {total} von {limit}.</translation>
    </message>
    <message>
        <source>In what the answers held, nothing changed by more than chance.</source>
        <translation>Was die Antworten enthielten, hat sich nicht stärker verändert, als der Zufall ausmacht.</translation>
    </message>
    <message>
        <source>In your words: “{better}”</source>
        <translation>Mit Ihren Worten: „{better}“</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Install Greenroom again.</source>
        <translation>Installieren Sie Greenroom neu.</translation>
    </message>
    <message>
        <source>Install LibreOffice for closer pictures.</source>
        <translation>Mit LibreOffice werden die Bilder genauer.</translation>
    </message>
    <message>
        <source>Install ffmpeg, or save the sound as WAV, FLAC, Ogg or MP3 (VLC and Audacity can).</source>
        <translation>Installieren Sie ffmpeg oder speichern Sie den Ton als WAV, FLAC, Ogg oder MP3 (VLC und Audacity können das).</translation>
    </message>
    <message>
        <source>Install it (on Debian: apt-get install libportaudio2) and start again.</source>
        <translation>Installieren Sie sie (unter Debian: apt-get install libportaudio2) und starten Sie neu.</translation>
    </message>
    <message>
        <source>Interrupted at {at}: “{question}” Back in the talk after {took}.</source>
        <translation>Unterbrochen bei {at}: „{question}“ Nach {took} wieder im Vortrag.</translation>
    </message>
    <message>
        <source>Interview panels ask “what did you do yourself?” (STAR: the action is yours)</source>
        <translation>Gremien fragen: „Was haben Sie selbst getan?“ (STAR: Die Handlung ist Ihre eigene)</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Is it muted? Slides and clocks are kept; unmute it and keep talking.</source>
        <translation>Ist es stummgeschaltet? Folien und Uhren bleiben; schalten Sie es ein und sprechen Sie weiter.</translation>
    </message>
    <message>
        <source>Is the recording still there?</source>
        <translation>Ist die Aufnahme noch da?</translation>
    </message>
    <message>
        <source>It becomes a take of “{deck}”.</source>
        <translation>Daraus wird ein Durchlauf von „{deck}“.</translation>
    </message>
    <message>
        <source>It can be resumed.</source>
        <translation>Beim nächsten Mal geht es von dort weiter.</translation>
    </message>
    <message>
        <source>It has at least {time}: a slide needs {least}.</source>
        <translation>Mindestens {time}: Eine Folie braucht {least}.</translation>
    </message>
    <message>
        <source>It has at most {time}: the other slides keep {least} each.</source>
        <translation>Höchstens {time}: Den anderen Folien bleiben je {least}.</translation>
    </message>
    <message>
        <source>It holds until Greenroom is closed.</source>
        <translation>Es gilt, bis Greenroom geschlossen wird.</translation>
    </message>
    <message>
        <source>It is drawn in the new size when Greenroom is started again.</source>
        <translation>Die neue Größe gilt, wenn Greenroom neu gestartet wird.</translation>
    </message>
    <message>
        <source>It is kept with the take.</source>
        <translation>Sie bleibt beim Durchlauf.</translation>
    </message>
    <message>
        <source>It is not clear from the slides what the panel is to decide or believe.</source>
        <translation>Aus den Folien wird nicht klar, was das Gremium entscheiden oder glauben soll.</translation>
    </message>
    <message>
        <source>It is not clear whether this was your bottom line.</source>
        <translation>Es ist nicht klar, ob das Ihre Kernaussage war.</translation>
    </message>
    <message>
        <source>It is not here: get it. Getting a model is the only thing that ever uses the network.</source>
        <translation>Es ist nicht hier: Holen Sie es. Nur um ein Modell zu holen, wird je das Netz benutzt.</translation>
    </message>
    <message>
        <source>It is not kept: there is no take.</source>
        <translation>Sie wird nicht behalten: Es gibt keinen Durchlauf.</translation>
    </message>
    <message>
        <source>It is so: remember that</source>
        <translation>Das stimmt: so merken</translation>
    </message>
    <message>
        <source>It takes about {minutes} minutes.</source>
        <translation>Das dauert etwa {minutes} Minuten.</translation>
    </message>
    <message>
        <source>It takes about {time} on this machine.</source>
        <translation>Das dauert auf diesem Rechner etwa {time}.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Its answers are kept.</source>
        <translation>Die Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Sein Name</translation>
    </message>
    <message>
        <source>Its own font {font} can only be read by PowerPoint, so others stand in: save the deck as a PDF there for its own letters.</source>
        <translation>Die eigene Schrift {font} der Präsentation kann nur PowerPoint lesen, deshalb steht eine andere dafür: Speichern Sie die Präsentation dort als PDF, um die eigene zu sehen.</translation>
    </message>
    <message>
        <source>Its own fonts {fonts} can only be read by PowerPoint, so others stand in: save the deck as a PDF there for its own letters.</source>
        <translation>Die eigenen Schriften {fonts} der Präsentation kann nur PowerPoint lesen, deshalb stehen andere dafür: Speichern Sie die Präsentation dort als PDF, um die eigenen zu sehen.</translation>
    </message>
    <message>
        <source>Its recording, words, corrections and answers are deleted from this machine for good. The deck and what you exported stay where they are.</source>
        <translation>Aufnahme, Worte, Berichtigungen und Antworten werden endgültig von diesem Rechner gelöscht. Die Präsentation und was Sie exportiert haben, bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Its sound is copied, then its words are written down here.</source>
        <translation>Der Ton wird kopiert, dann werden die Worte hier aufgeschrieben.</translation>
    </message>
    <message>
        <source>Its words have yet to be written down.</source>
        <translation>Die Worte werden noch aufgeschrieben.</translation>
    </message>
    <message>
        <source>It’s right</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kasachisch</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Keep talking: it is kept in memory, and written once there is room. Free some space.</source>
        <translation>Sprechen Sie weiter: Es bleibt im Speicher und wird geschrieben, sobald Platz ist. Schaffen Sie etwas Platz.</translation>
    </message>
    <message>
        <source>Keep the one line that carries the point and say the rest; what must be there for reference can go behind the end.</source>
        <translation>Behalten Sie die eine Zeile, auf die es ankommt, und sagen Sie den Rest; was zum Nachschlagen da sein muss, kann hinter das Ende.</translation>
    </message>
    <message>
        <source>Keep this one. Try it again in half the time.</source>
        <translation>So behalten. Versuchen Sie es noch einmal in der halben Zeit.</translation>
    </message>
    <message>
        <source>Kept for questions, outside the plan: {slides}.</source>
        <translation>Für Fragen aufgehoben, nicht im Zeitplan: {slides}.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys (H)</source>
        <translation>Tasten (H)</translation>
    </message>
    <message>
        <source>Keys during the talk</source>
        <translation>Tasten während des Vortrags</translation>
    </message>
    <message>
        <source>Knots of fillers</source>
        <translation>Häufungen von Füllwörtern</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Labels for Audacity</source>
        <translation>Textmarken für Audacity</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Language of the list</source>
        <translation>Sprache der Liste</translation>
    </message>
    <message>
        <source>Language of the talk</source>
        <translation>Sprache des Vortrags</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Language, colours and size of everything in the window. Slides keep their own.</source>
        <translation>Sprache, Farben und Größe von allem im Fenster. Folien behalten ihre eigenen.</translation>
    </message>
    <message>
        <source>Languages, models, filler words, checks, sizes and colours go back to how they came. Takes and decks stay.</source>
        <translation>Sprachen, Modelle, Füllwörter, Prüfungen, Größen und Farben werden wieder wie am Anfang. Durchläufe und Präsentationen bleiben.</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>Notizen größer</translation>
    </message>
    <message>
        <source>Laske and DiGennaro Reed (2024): 5 fillers a minute harmless, 12 harmful</source>
        <translation>Laske und DiGennaro Reed (2024): 5 Füllwörter pro Minute schaden nicht, 12 schaden</translation>
    </message>
    <message>
        <source>Last slide</source>
        <translation>Letzte Folie</translation>
    </message>
    <message>
        <source>Last take</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Last take, {moment}</source>
        <translation>Letzter Durchlauf: {moment}</translation>
    </message>
    <message>
        <source>Late, at {time}.</source>
        <translation>Spät, bei {time}.</translation>
    </message>
    <message>
        <source>Late.</source>
        <translation>Spät.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Leaned on from</source>
        <translation>Zu oft ab</translation>
    </message>
    <message>
        <source>Learn the first three sentences by heart; they carry you into the talk.</source>
        <translation>Lernen Sie die ersten drei Sätze auswendig; sie tragen Sie in den Vortrag.</translation>
    </message>
    <message>
        <source>Leave one or two of the softening words out.</source>
        <translation>Lassen Sie ein oder zwei der Abschwächungen weg.</translation>
    </message>
    <message>
        <source>Leave out what nobody asked about.</source>
        <translation>Lassen Sie weg, wonach niemand gefragt hat.</translation>
    </message>
    <message>
        <source>Left out in another language, since they go by English words: {checks}.</source>
        <translation>In einer anderen Sprache nicht geprüft, da es dabei um englische Wörter geht: {checks}.</translation>
    </message>
    <message>
        <source>Left out in {language}, since they go by English words: {checks}.</source>
        <translation>Auf {language} nicht geprüft, da es dabei um englische Wörter geht: {checks}.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Length of the answer</source>
        <translation>Länge der Antwort</translation>
    </message>
    <message>
        <source>Length of the talk</source>
        <translation>Länge des Vortrags</translation>
    </message>
    <message>
        <source>Let it listen to this take again</source>
        <translation>Diesen Durchlauf neu erkennen lassen</translation>
    </message>
    <message>
        <source>Let my language model help the panel</source>
        <translation>Mein Sprachmodell darf der Fragerunde helfen</translation>
    </message>
    <message>
        <source>Let the room read; say what the slide does not say: why it matters.</source>
        <translation>Lassen Sie das Publikum lesen; sagen Sie, was die Folie nicht sagt: warum es wichtig ist.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Licences of all parts</source>
        <translation>Lizenzen aller Teile</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Neu erkennen</translation>
    </message>
    <message>
        <source>Listen again with another model…</source>
        <translation>Mit anderem Modell neu erkennen…</translation>
    </message>
    <message>
        <source>Listen again…</source>
        <translation>Neu erkennen…</translation>
    </message>
    <message>
        <source>Listen to this take again</source>
        <translation>Diesen Durchlauf neu erkennen</translation>
    </message>
    <message>
        <source>Listening to the last words…</source>
        <translation>Die letzten Worte werden noch erkannt…</translation>
    </message>
    <message>
        <source>Listening to the last {length}…</source>
        <translation>Noch zu erkennen: {length}…</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Long pauses</source>
        <translation>Lange Pausen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Look around with the sample</source>
        <translation>Mit dem Beispiel umsehen</translation>
    </message>
    <message>
        <source>Look closer (+)</source>
        <translation>Näher heran (+)</translation>
    </message>
    <message>
        <source>Look for the language model again</source>
        <translation>Das Sprachmodell noch einmal suchen</translation>
    </message>
    <message>
        <source>Looked for in English talks only.</source>
        <translation>Wird nur in englischen Vorträgen gesucht.</translation>
    </message>
    <message>
        <source>Looking for a microphone…</source>
        <translation>Ein Mikrofon wird gesucht…</translation>
    </message>
    <message>
        <source>Looking through the other takes…</source>
        <translation>Die anderen Durchläufe werden durchgesehen…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Looks and settings</source>
        <translation>Aussehen und Einstellungen</translation>
    </message>
    <message>
        <source>Loud and clear</source>
        <translation>Laut und deutlich</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Machine learning</source>
        <translation>Maschinelles Lernen</translation>
    </message>
    <message>
        <source>Make it again (Ctrl+Shift+Z)</source>
        <translation>Wiederherstellen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Make it the title of slide 1 or 2.</source>
        <translation>Machen Sie sie zum Titel von Folie 1 oder 2.</translation>
    </message>
    <message>
        <source>Make it the title of slide 1 or 2; what led there then reads as its reasons.</source>
        <translation>Machen Sie sie zum Titel von Folie 1 oder 2; was zu ihr führte, liest sich dann als Begründung.</translation>
    </message>
    <message>
        <source>Make one</source>
        <comment>a list of fillers</comment>
        <translation>Liste anlegen</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Die Auswertung entsteht…</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Many fillers.</source>
        <translation>Viele Füllwörter.</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Mark one slide that you can drop when the clock is behind.</source>
        <translation>Merken Sie eine Folie vor, die Sie weglassen können, wenn die Zeit knapp wird.</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Diesen Moment markieren</translation>
    </message>
    <message>
        <source>Markdown, without pictures</source>
        <translation>Markdown, ohne Bilder</translation>
    </message>
    <message>
        <source>Marked during the talk</source>
        <translation>Während des Vortrags markiert</translation>
    </message>
    <message>
        <source>Mayer, Multimedia Learning (redundancy principle): text read aloud is learned less</source>
        <translation>Mayer, Multimedia Learning (Redundanzprinzip): Vorgelesener Text bleibt weniger haften</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>Metrics and experiments</source>
        <translation>Kennzahlen und Experimente</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>Microphone lost at {time}.</source>
        <translation>Mikrofon weg seit {time}.</translation>
    </message>
    <message>
        <source>Microsoft Speaker Coach: 100 to 165 words a minute</source>
        <translation>Microsoft Speaker Coach: 100 bis 165 Wörter pro Minute</translation>
    </message>
    <message>
        <source>Microsoft Speaker Coach: 100-165 words a minute; ten top TED talks: 155-214</source>
        <translation>Microsoft Speaker Coach: 100–165 Wörter pro Minute; zehn beliebte TED-Vorträge: 155–214</translation>
    </message>
    <message>
        <source>Minto, The Pyramid Principle: end on the answer and the next step</source>
        <translation>Minto, The Pyramid Principle: mit der Antwort und dem nächsten Schritt enden</translation>
    </message>
    <message>
        <source>Minutes and seconds, as in 1:30; ↑ and ↓ by {time}</source>
        <translation>Minuten und Sekunden, etwa 1:30; ↑ und ↓ ändern um {time}</translation>
    </message>
    <message numerus="yes">
        <source>Minutes and seconds. Up and Down change it by %n second(s).</source>
        <translation>
            <numerusform>Minuten und Sekunden. Auf und Ab ändern um %n Sekunde.</numerusform>
            <numerusform>Minuten und Sekunden. Auf und Ab ändern um %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing pauses</source>
        <translation>Fehlende Pausen</translation>
    </message>
    <message>
        <source>Missing titles</source>
        <translation>Fehlende Titel</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Most often “{filler}”. Where you feel one coming, close your mouth and pause.</source>
        <translation>Am häufigsten „{filler}“. Wenn Sie merken, dass eines kommt: Mund zu und kurz innehalten.</translation>
    </message>
    <message>
        <source>Mostly “I”</source>
        <translation>Meist „ich“</translation>
    </message>
    <message>
        <source>Mostly “we”</source>
        <translation>Meist „wir“</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Move at least {count} behind the end (“Thank you”, “Appendix”) or hide them; they stay at hand for questions.</source>
        <translation>Verschieben Sie Folien hinter das Ende („Thank you“, „Appendix“), mindestens {count}, oder blenden Sie sie aus; für Fragen bleiben sie zur Hand.</translation>
    </message>
    <message>
        <source>Name of the other computer</source>
        <translation>Name des anderen Rechners</translation>
    </message>
    <message>
        <source>Name the strongest other way in half a sentence, and why it lost.</source>
        <translation>Nennen Sie in einem halben Satz den stärksten anderen Weg – und warum er unterlag.</translation>
    </message>
    <message>
        <source>Name what it cost: a panel trusts an answer that has a price in it.</source>
        <translation>Nennen Sie den Preis: Ein Gremium traut einer Antwort, die sagt, was es gekostet hat.</translation>
    </message>
    <message>
        <source>Names a cost or a loss.</source>
        <translation>Nennt einen Preis oder einen Verlust.</translation>
    </message>
    <message>
        <source>Nature Methods 5, 371 (2008): at most one slide a minute; this warns at two</source>
        <translation>Nature Methods 5, 371 (2008): höchstens eine Folie pro Minute; gewarnt wird hier ab zwei</translation>
    </message>
    <message>
        <source>Neither is wrong. Be ready for the question which part of it was yours.</source>
        <translation>Keines von beiden ist falsch. Seien Sie auf die Frage gefasst, welcher Teil davon Ihrer war.</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepalesisch</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the slide that follows</comment>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Next doubtful one</source>
        <translation>Nächster unsicherer</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>Nächste Folie</translation>
    </message>
    <message>
        <source>Next, slide {number}</source>
        <translation>Als Nächstes, Folie {number}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No better model is on this machine. {model} ({size}) hears more: get it in the settings, or with “greenroom models get {name}”.</source>
        <translation>Auf diesem Rechner ist kein besseres Modell. {model} ({size}) hört mehr: Holen Sie es in den Einstellungen oder mit „greenroom models get {name}“.</translation>
    </message>
    <message>
        <source>No cost or loss is named.</source>
        <translation>Kein Preis und kein Verlust wird genannt.</translation>
    </message>
    <message>
        <source>No deck: all themes</source>
        <translation>Ohne Präsentation: alle Themen</translation>
    </message>
    <message>
        <source>No deck: {theme}</source>
        <translation>Ohne Präsentation: {theme}</translation>
    </message>
    <message>
        <source>No figure, name or decision was found to differ.</source>
        <translation>Keine Zahl, kein Name und keine Entscheidung weicht ab.</translation>
    </message>
    <message>
        <source>No figures to differ; few other facts are compared.</source>
        <translation>Keine Zahlen, die abweichen könnten; anderes wird kaum verglichen.</translation>
    </message>
    <message>
        <source>No font on this machine has some characters of this deck: {scripts}.</source>
        <translation>Keine Schrift auf diesem Rechner hat bestimmte Zeichen dieser Präsentation: {scripts}.</translation>
    </message>
    <message>
        <source>No hint</source>
        <translation>Kein Zeichen</translation>
    </message>
    <message>
        <source>No language model was found on this machine (looked for {programs}).</source>
        <translation>Auf diesem Rechner wurde kein Sprachmodell gefunden (gesucht: {programs}).</translation>
    </message>
    <message>
        <source>No longer flagged, but hardly different</source>
        <translation>Kein Hinweis mehr, aber kaum anders</translation>
    </message>
    <message>
        <source>No loudspeaker was found.</source>
        <translation>Es wurde kein Lautsprecher gefunden.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Kein Mikrofon gefunden.</translation>
    </message>
    <message>
        <source>No microphone. Plug one in, and it appears here.</source>
        <translation>Kein Mikrofon. Schließen Sie eines an, dann erscheint es hier.</translation>
    </message>
    <message>
        <source>No model keeps up with you on this machine while you talk; the words are there some time after the talk.</source>
        <translation>Kein Modell hält auf diesem Rechner mit, während Sie sprechen; die Worte kommen einige Zeit nach dem Vortrag.</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>Keine Notizen</translation>
    </message>
    <message>
        <source>No notes yet. Write one above; M does that from anywhere in Review.</source>
        <translation>Noch keine Notizen. Schreiben Sie oben eine; mit M geht das überall in der Auswertung.</translation>
    </message>
    <message>
        <source>No number, date, name or example that bears on the question.</source>
        <translation>Keine Zahl, kein Datum, kein Name und kein Beispiel, das zur Frage gehört.</translation>
    </message>
    <message>
        <source>No panel in either take.</source>
        <translation>Zu keinem der beiden Durchläufe gibt es eine Fragerunde.</translation>
    </message>
    <message>
        <source>No panel.</source>
        <translation>Keine Fragerunde.</translation>
    </message>
    <message>
        <source>No pause of half a second in the whole talk; the longest stretch without one is {seconds} s.</source>
        <translation>Keine Pause von einer halben Sekunde im ganzen Vortrag; der längste Abschnitt ohne Pause dauert {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>Keine Aufnahme</translation>
    </message>
    <message>
        <source>No recording came with this talk.</source>
        <translation>Zu diesem Vortrag gibt es keine Aufnahme.</translation>
    </message>
    <message>
        <source>No slide</source>
        <translation>Keine Folie</translation>
    </message>
    <message>
        <source>No slide states the bottom line.</source>
        <translation>Keine Folie nennt die Kernaussage.</translation>
    </message>
    <message>
        <source>No slide times came with this talk: they are estimated from what was said.</source>
        <translation>Zu diesem Vortrag gab es keine Folienzeiten: Sie sind aus dem Gesagten geschätzt.</translation>
    </message>
    <message>
        <source>No slide {number}</source>
        <translation>Keine Folie {number}</translation>
    </message>
    <message>
        <source>No sound comes from the microphone.</source>
        <translation>Vom Mikrofon kommt kein Ton.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Auf dem Gerät ist kein Speicherplatz mehr verfügbar</translation>
    </message>
    <message>
        <source>No speech model is on this machine yet, so what you say cannot be written down.</source>
        <translation>Auf diesem Rechner ist noch kein Erkennungsmodell; was Sie sagen, kann nicht aufgeschrieben werden.</translation>
    </message>
    <message>
        <source>No speech model: words are written down later</source>
        <translation>Kein Modell: Worte werden später aufgeschrieben</translation>
    </message>
    <message>
        <source>No speech was found in this talk.</source>
        <translation>In diesem Vortrag wurde keine Sprache gefunden.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>No time, place or person is named.</source>
        <translation>Keine Zeit, kein Ort und keine Person wird genannt.</translation>
    </message>
    <message>
        <source>No title on {slides}.</source>
        <translation>Ohne Titel: {slides}.</translation>
    </message>
    <message>
        <source>No title states anything yet. Read in order, do they tell it?</source>
        <translation>Noch sagt kein Titel etwas aus. Ergeben sie der Reihe nach die Geschichte?</translation>
    </message>
    <message>
        <source>No tries yet. Speak this part alone, as often as you like. Each try is timed and kept here, and stays out of the talk’s history.</source>
        <translation>Noch keine Versuche. Sprechen Sie diesen Teil allein, so oft Sie möchten. Jeder Versuch wird gestoppt und hier aufbewahrt; in den Verlauf des Vortrags kommt er nicht.</translation>
    </message>
    <message>
        <source>No whole talk of this deck yet. Silent runs and talks that were broken off are left out.</source>
        <translation>Noch kein ganzer Vortrag zu dieser Präsentation. Stille Durchläufe und abgebrochene Vorträge zählen nicht.</translation>
    </message>
    <message>
        <source>No words were heard</source>
        <translation>Keine Worte gehört</translation>
    </message>
    <message>
        <source>No words were heard in this talk.</source>
        <translation>In diesem Vortrag waren keine Worte zu hören.</translation>
    </message>
    <message>
        <source>No words were heard.</source>
        <translation>Es waren keine Worte zu hören.</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>Von niemandem</translation>
    </message>
    <message>
        <source>None to work on in either take.</source>
        <translation>In keinem der beiden gibt es etwas zu verbessern.</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Das ist kein Ordner</translation>
    </message>
    <message>
        <source>Not a filler</source>
        <translation>Kein Füllwort</translation>
    </message>
    <message>
        <source>Not in the close.</source>
        <translation>Nicht im Schluss.</translation>
    </message>
    <message>
        <source>Not in the deck.</source>
        <translation>Nicht in der Präsentation.</translation>
    </message>
    <message>
        <source>Not in the first two minutes.</source>
        <translation>Nicht in den ersten zwei Minuten.</translation>
    </message>
    <message>
        <source>Not known, and left at that.</source>
        <translation>Nicht bekannt, und dabei blieb es.</translation>
    </message>
    <message>
        <source>Not one</source>
        <comment>not a filler</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation>Aufnahme aus</translation>
    </message>
    <message>
        <source>Not recording since {time}</source>
        <translation>Keine Aufnahme seit {time}</translation>
    </message>
    <message>
        <source>Not rehearsed yet</source>
        <translation>Noch nicht geprobt</translation>
    </message>
    <message>
        <source>Not so in this talk: take it off the list</source>
        <translation>In diesem Vortrag nicht so: von der Liste nehmen</translation>
    </message>
    <message>
        <source>Not sure that it was said.</source>
        <translation>Nicht sicher, ob sie gesagt wurde.</translation>
    </message>
    <message>
        <source>Not sure that the deck says it.</source>
        <translation>Nicht sicher, ob die Präsentation sie nennt.</translation>
    </message>
    <message>
        <source>Note at {time}</source>
        <translation>Notiz bei {time}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes are said at</source>
        <translation>Tempo der Notizen</translation>
    </message>
    <message>
        <source>Notes for the minutes</source>
        <translation>Notizen für die Redezeit</translation>
    </message>
    <message>
        <source>Notes in their usual size</source>
        <translation>Notizen in üblicher Größe</translation>
    </message>
    <message>
        <source>Notes: {notes}</source>
        <translation>Notizen: {notes}</translation>
    </message>
    <message>
        <source>Nothing is kept on this machine.</source>
        <translation>Auf diesem Rechner wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing is listed in {language}, so fillers are not counted in it.</source>
        <translation>{language}: Die Liste ist leer, also werden keine Füllwörter gezählt.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Nichts fehlt.</translation>
    </message>
    <message>
        <source>Nothing is named as unknown.</source>
        <translation>Nichts wird als unbekannt genannt.</translation>
    </message>
    <message>
        <source>Nothing is sent there until you allow it by name.</source>
        <translation>Dorthin wird nichts geschickt, bis Sie es namentlich erlauben.</translation>
    </message>
    <message>
        <source>Nothing is sent there yet.</source>
        <translation>Noch wird nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Nothing is told that was done.</source>
        <translation>Es wird nichts erzählt, was getan wurde.</translation>
    </message>
    <message>
        <source>Nothing leaves this laptop</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Nothing stands out in this talk.</source>
        <translation>In diesem Vortrag fällt nichts auf.</translation>
    </message>
    <message>
        <source>Nothing to mend was found on this slide.</source>
        <translation>Auf dieser Folie ist nichts zu verbessern.</translation>
    </message>
    <message>
        <source>Nothing was said to be unknown.</source>
        <translation>Nichts wurde als unbekannt genannt.</translation>
    </message>
    <message>
        <source>Noticed above</source>
        <translation>Fällt auf über</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Numbers without a baseline or source</source>
        <translation>Zahlen ohne Vergleich oder Quelle</translation>
    </message>
    <message>
        <source>Nynorsk</source>
        <translation>Nynorsk</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Once you hear it you can leave it out: the sentence stands without it.</source>
        <translation>Sobald Sie es hören, können Sie es weglassen: Der Satz steht auch ohne.</translation>
    </message>
    <message>
        <source>One pause of half a second in the whole talk; the longest stretch without one is {seconds} s.</source>
        <translation>Eine einzige Pause von einer halben Sekunde im ganzen Vortrag; der längste Abschnitt ohne Pause dauert {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>One section…</source>
        <translation>Abschnitt…</translation>
    </message>
    <message>
        <source>One sentence. The talk is checked for saying it first.</source>
        <translation>Ein Satz. Geprüft wird, ob er im Vortrag zuerst kommt.</translation>
    </message>
    <message>
        <source>One thing to try</source>
        <translation>Eins zum Ausprobieren</translation>
    </message>
    <message>
        <source>One title stands on {slides}.</source>
        <translation>Ein und derselbe Titel: {slides}.</translation>
    </message>
    <message>
        <source>Only captions came with this talk: times within a caption, and so pauses, are rough.</source>
        <translation>Zu diesem Vortrag gab es nur Untertitel: Zeiten innerhalb eines Untertitels, und damit Pausen, sind ungenau.</translation>
    </message>
    <message>
        <source>Only what {speaker} said is counted; {others} spoke too.</source>
        <translation>Gezählt wird nur, was {speaker} gesagt hat; es sprach auch: {others}.</translation>
    </message>
    <message>
        <source>Open a .pptx or .pdf file in it.</source>
        <translation>Öffnen Sie darin eine .pptx- oder .pdf-Datei.</translation>
    </message>
    <message>
        <source>Open a .pptx or .pdf file.</source>
        <translation>Öffnen Sie eine .pptx- oder .pdf-Datei.</translation>
    </message>
    <message>
        <source>Open a PDF with the slides of this talk alone.</source>
        <translation>Öffnen Sie ein PDF, das nur die Folien dieses Vortrags enthält.</translation>
    </message>
    <message>
        <source>Open a deck</source>
        <translation>Präsentation öffnen</translation>
    </message>
    <message>
        <source>Open a deck with the slides of this talk alone.</source>
        <translation>Öffnen Sie eine Präsentation, die nur die Folien dieses Vortrags enthält.</translation>
    </message>
    <message>
        <source>Open a deck…</source>
        <translation>Präsentation öffnen…</translation>
    </message>
    <message>
        <source>Open deck</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the presentation itself.</source>
        <translation>Öffnen Sie die Präsentation selbst.</translation>
    </message>
    <message>
        <source>Open the talk’s deck first, then drop the recording again.</source>
        <translation>Öffnen Sie zuerst die Präsentation zum Vortrag und legen Sie die Aufnahme dann noch einmal ab.</translation>
    </message>
    <message>
        <source>Open {deck}. {facts}. {figures}</source>
        <translation>{deck} öffnen. {facts}. {figures}</translation>
    </message>
    <message>
        <source>Opening the microphone…</source>
        <translation>Das Mikrofon wird geöffnet…</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Operations and services</source>
        <translation>Betrieb und Dienste</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>+/−</translation>
    </message>
    <message>
        <source>Over {limit}</source>
        <translation>Über {limit}</translation>
    </message>
    <message>
        <source>O’Barr, Linguistic Evidence (1982), and Hosman (1989): hedged speech is believed less</source>
        <translation>O’Barr, Linguistic Evidence (1982), und Hosman (1989): Abgeschwächtem wird weniger geglaubt</translation>
    </message>
    <message>
        <source>P lets it go on.</source>
        <translation>Mit P läuft sie weiter.</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;All files (*)</source>
        <translation>PDF (*.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>PDF, to print or send</source>
        <translation>PDF, zum Drucken oder Verschicken</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Sprechtempo</translation>
    </message>
    <message>
        <source>Page Down, →, ↓, Space</source>
        <translation>Bild ab, →, ↓, Leertaste</translation>
    </message>
    <message>
        <source>Page Up, ←, ↑</source>
        <translation>Bild auf, ←, ↑</translation>
    </message>
    <message>
        <source>Page {number} is damaged and could not be read.</source>
        <translation>Seite {number} ist beschädigt und war nicht zu lesen.</translation>
    </message>
    <message>
        <source>PageDown</source>
        <comment>a key</comment>
        <translation>Bild ↓</translation>
    </message>
    <message>
        <source>PageUp</source>
        <comment>a key</comment>
        <translation>Bild ↑</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Fragerunde</translation>
    </message>
    <message>
        <source>Panel, at the top, asks you hard questions. What you answer stands here.</source>
        <translation>„Fragerunde“ oben stellt Ihnen harte Fragen. Was Sie antworten, steht dann hier.</translation>
    </message>
    <message>
        <source>Panel: answer first</source>
        <translation>Fragerunde: Antwort zuerst</translation>
    </message>
    <message>
        <source>Panels of both takes</source>
        <translation>Fragerunden beider Durchläufe</translation>
    </message>
    <message>
        <source>Panels plan 12 to 15 minutes of questions after a talk</source>
        <translation>Gremien planen nach einem Vortrag 12 bis 15 Minuten für Fragen ein</translation>
    </message>
    <message>
        <source>Part of it is not known.</source>
        <translation>Ein Teil davon ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Teile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>Uhr anhalten</translation>
    </message>
    <message>
        <source>Paused {time} of {limit}.</source>
        <translation>Pause bei {time} von {limit}.</translation>
    </message>
    <message>
        <source>Paused, of {limit}</source>
        <translation>Pause, von {limit}</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Pauses over 2 s</source>
        <translation>Pausen über 2&#xa0;s</translation>
    </message>
    <message>
        <source>Pauses that land</source>
        <translation>Pausen, die wirken</translation>
    </message>
    <message>
        <source>Pdfpc&apos;s “end slide”: what follows the end is not part of the pace</source>
        <translation>„End slide“ in Pdfpc: Was nach dem Ende kommt, zählt nicht zum Tempo</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Phrases leaned on</source>
        <translation>Floskeln</translation>
    </message>
    <message>
        <source>Plain text, summary and transcript</source>
        <translation>Reiner Text, Überblick und Transkript</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan and talk</source>
        <translation>Plan und Vortrag</translation>
    </message>
    <message>
        <source>Plan and talk by slide</source>
        <translation>Plan und Vortrag nach Folien</translation>
    </message>
    <message>
        <source>Plans of decks</source>
        <translation>Zeitpläne von Präsentationen</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Plug one in or choose one in the system&apos;s settings.</source>
        <translation>Schließen Sie einen an oder wählen Sie einen in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>Plug one in, or allow Greenroom to use it in the system’s settings.</source>
        <translation>Schließen Sie eines an oder erlauben Sie es in den Systemeinstellungen.</translation>
    </message>
    <message>
        <source>Plug the first one in again: it is taken up in your next pause.</source>
        <translation>Schließen Sie das erste wieder an: In Ihrer nächsten Pause wird es genutzt.</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>PowerPoint or PDF. It is read, never changed, and nothing leaves this laptop.</source>
        <translation>PowerPoint oder PDF. Sie wird gelesen, nie verändert, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Practice signals, not a prediction.</source>
        <translation>Hinweise zum Üben, keine Vorhersage.</translation>
    </message>
    <message>
        <source>Practice without a deck</source>
        <translation>Üben ohne Präsentation</translation>
    </message>
    <message>
        <source>Practice, with hints</source>
        <translation>Üben, mit Tipps</translation>
    </message>
    <message>
        <source>Practise questions</source>
        <translation>Fragen üben</translation>
    </message>
    <message>
        <source>Practise questions without a deck</source>
        <translation>Fragen ohne Präsentation üben</translation>
    </message>
    <message>
        <source>Product sense and strategy</source>
        <translation>Produktgespür und Strategie</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Neu vorschlagen</translation>
    </message>
    <message>
        <source>Put one question on each line.</source>
        <translation>Schreiben Sie eine Frage in jede Zeile.</translation>
    </message>
    <message>
        <source>Put the decision you want into one sentence and open with it.</source>
        <translation>Fassen Sie die Entscheidung, die Sie wollen, in einen Satz und beginnen Sie damit.</translation>
    </message>
    <message>
        <source>Quené (2007): listeners notice a tempo that changes by 5 %</source>
        <translation>Quené (2007): Beim Zuhören fällt ein Tempo auf, das sich um 5&#xa0;% ändert</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Frage {number} von {total}</translation>
    </message>
    <message>
        <source>Questions (*.txt *.md *.csv)</source>
        <translation>Fragen (*.txt *.md *.csv)</translation>
    </message>
    <message>
        <source>Questions about</source>
        <translation>Fragen zu</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>Questions are read aloud</source>
        <translation>Fragen werden vorgelesen</translation>
    </message>
    <message>
        <source>Questions are where a panel decides: what runs over is taken from them.</source>
        <translation>Bei den Fragen entscheidet ein Gremium: Was Sie überziehen, geht davon ab.</translation>
    </message>
    <message>
        <source>Questions last at most {time}.</source>
        <translation>Fragen dauern höchstens {time}.</translation>
    </message>
    <message>
        <source>Read aloud: no voice is installed (espeak-ng)</source>
        <translation>Vorlesen: keine Stimme installiert (espeak-ng)</translation>
    </message>
    <message>
        <source>Read slide times from a file</source>
        <translation>Folienzeiten aus einer Datei lesen</translation>
    </message>
    <message>
        <source>Read the deck’s story</source>
        <translation>Den roten Faden der Präsentation lesen</translation>
    </message>
    <message>
        <source>Read the titles one after the other: do they tell it?</source>
        <translation>Lesen Sie die Titel hintereinander: Ergeben sie die Geschichte?</translation>
    </message>
    <message>
        <source>Read them aloud in order yourself: they should tell the story.</source>
        <translation>Lesen Sie sie selbst der Reihe nach laut: Sie sollten die Geschichte erzählen.</translation>
    </message>
    <message>
        <source>Read them from {file}</source>
        <translation>Aus {file} lesen</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Hier kann nur gelesen werden</translation>
    </message>
    <message>
        <source>Reading from</source>
        <translation>Abgelesen ab</translation>
    </message>
    <message>
        <source>Reading it. An hour of sound takes a few seconds.</source>
        <translation>Wird gelesen. Eine Stunde Ton dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <source>Reading off the slide</source>
        <translation>Von der Folie abgelesen</translation>
    </message>
    <message>
        <source>Reading your answer…</source>
        <translation>Ihre Antwort wird gelesen…</translation>
    </message>
    <message>
        <source>Reading {deck}…</source>
        <translation>{deck} wird gelesen…</translation>
    </message>
    <message>
        <source>Record it again.</source>
        <translation>Nehmen Sie noch einmal auf.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Recording again, with {device}.</source>
        <translation>Die Aufnahme läuft wieder: {device}.</translation>
    </message>
    <message>
        <source>Recording: {device}</source>
        <translation>Aufnahme: {device}</translation>
    </message>
    <message>
        <source>Recordings and transcripts ({patterns});;All files (*)</source>
        <translation>Aufnahmen und Transkripte ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Recordings, words, plans, settings and copies of slides are deleted from this machine for good. Your decks and what you exported stay where they are.</source>
        <translation>Aufnahmen, Worte, Zeitpläne, Einstellungen und Kopien von Folien werden endgültig von diesem Rechner gelöscht. Ihre Präsentationen und was Sie exportiert haben, bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Red card</source>
        <translation>Rote Karte</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Rehearse first; then there is something to review</source>
        <translation>Erst proben; dann gibt es etwas auszuwerten</translation>
    </message>
    <message>
        <source>Rehearse this part</source>
        <translation>Diesen Teil proben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the note at {time}</source>
        <translation>Die Notiz bei {time} entfernen</translation>
    </message>
    <message>
        <source>Rename it to {name} and open it again.</source>
        <translation>Geben Sie ihr die Endung {name} und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)</source>
        <translation>
            <numerusform>%n Datei ersetzen</numerusform>
            <numerusform>%n Dateien ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Restore {finding}</source>
        <translation>Zurückholen: {finding}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Review take {number}</source>
        <translation>Durchlauf {number} auswerten</translation>
    </message>
    <message>
        <source>Review what there is</source>
        <translation>Auswerten, was da ist</translation>
    </message>
    <message>
        <source>Review {time}</source>
        <translation>{time} auswerten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Rule: {source}</source>
        <translation>Regel: {source}</translation>
    </message>
    <message>
        <source>Run the command again: it continues where it stopped.</source>
        <translation>Versuchen Sie es noch einmal: Es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in its folder and open it again.</source>
        <translation>Führen Sie in ihrem Ordner „git lfs pull“ aus und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Run: greenroom models get {model}</source>
        <translation>Führen Sie aus: greenroom models get {model}</translation>
    </message>
    <message>
        <source>Run: pip install --force-reinstall {packages}</source>
        <translation>Führen Sie aus: pip install --force-reinstall {packages}</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>SRT, for players and video editors</source>
        <translation>SRT, für Abspiel- und Schnittprogramme</translation>
    </message>
    <message>
        <source>Said from</source>
        <translation>Hinweis ab</translation>
    </message>
    <message>
        <source>Said plainly</source>
        <translation>Klar gesagt</translation>
    </message>
    <message>
        <source>Said what is not known</source>
        <translation>Sagt, was unbekannt ist</translation>
    </message>
    <message>
        <source>Said with conviction.</source>
        <translation>Mit Überzeugung gesagt.</translation>
    </message>
    <message>
        <source>Sample deck</source>
        <translation>Beispielpräsentation</translation>
    </message>
    <message>
        <source>Save a copy without the password in LibreOffice, and open that.</source>
        <translation>Speichern Sie in LibreOffice eine Kopie ohne Passwort und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Save a copy without the password in PowerPoint, and open that.</source>
        <translation>Speichern Sie in PowerPoint eine Kopie ohne Passwort und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Save it again in the program that made it, or as a PDF, and open that.</source>
        <translation>Speichern Sie sie neu in dem Programm, aus dem sie stammt, oder als PDF, und öffnen Sie das.</translation>
    </message>
    <message>
        <source>Save it as .odp or as a PDF, and open that.</source>
        <translation>Speichern Sie sie als .odp oder als PDF und öffnen Sie das.</translation>
    </message>
    <message>
        <source>Save it as .pptx or as a PDF, and open that.</source>
        <translation>Speichern Sie sie als .pptx oder als PDF und öffnen Sie das.</translation>
    </message>
    <message>
        <source>Save it as WAV, MP3 or M4A and try again.</source>
        <translation>Speichern Sie sie als WAV, MP3 oder M4A und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Save it as a PDF in PowerPoint, if you are allowed to, and open that.</source>
        <translation>Speichern Sie sie in PowerPoint als PDF, falls Sie das dürfen, und öffnen Sie das.</translation>
    </message>
    <message>
        <source>Save the deck as a PDF again, one page per slide.</source>
        <translation>Speichern Sie die Präsentation noch einmal als PDF, eine Seite je Folie.</translation>
    </message>
    <message>
        <source>Save the deck as a PDF beside it for closer pictures.</source>
        <translation>Mit einem PDF der Präsentation im selben Ordner werden die Bilder genauer.</translation>
    </message>
    <message>
        <source>Saving the take…</source>
        <translation>Durchlauf wird gespeichert…</translation>
    </message>
    <message>
        <source>Say all that is damaged in the deck</source>
        <translation>Alles nennen, was in der Präsentation beschädigt ist</translation>
    </message>
    <message>
        <source>Say how it ended, and how you know.</source>
        <translation>Sagen Sie, wie es ausging und woher Sie das wissen.</translation>
    </message>
    <message>
        <source>Say in half a sentence when and where it was.</source>
        <translation>Sagen Sie in einem halben Satz, wann und wo es war.</translation>
    </message>
    <message>
        <source>Say in one sentence what had to be done, and whose job it was.</source>
        <translation>Sagen Sie in einem Satz, was zu tun war und wessen Aufgabe es war.</translation>
    </message>
    <message>
        <source>Say in your first sentence {first}, then {others}.</source>
        <translation>Sagen Sie im ersten Satz: {first}; dann: {others}.</translation>
    </message>
    <message>
        <source>Say in your first sentence {first}.</source>
        <translation>Sagen Sie im ersten Satz: {first}.</translation>
    </message>
    <message>
        <source>Say it again, better</source>
        <translation>Noch einmal, besser</translation>
    </message>
    <message>
        <source>Say its one point in the first sentence, then stop when it is made.</source>
        <translation>Sagen Sie das Wichtigste im ersten Satz und hören Sie auf, wenn es gesagt ist.</translation>
    </message>
    <message>
        <source>Say on each what is new there; a panelist who names the slide then means one slide.</source>
        <translation>Sagen Sie auf jeder, was dort neu ist; wer dann nach einer Folie fragt, meint genau eine.</translation>
    </message>
    <message>
        <source>Say once how sure you are, then leave the softening words out.</source>
        <translation>Sagen Sie einmal, wie sicher Sie sind, und lassen Sie die Abschwächungen dann weg.</translation>
    </message>
    <message>
        <source>Say something to try it</source>
        <translation>Bitte sprechen</translation>
    </message>
    <message>
        <source>Say the answer first, then the story behind it.</source>
        <translation>Sagen Sie zuerst die Antwort, dann die Geschichte dahinter.</translation>
    </message>
    <message>
        <source>Say the one word of each sentence that matters as if it were news.</source>
        <translation>Sagen Sie in jedem Satz das eine Wort, auf das es ankommt, als wäre es eine Neuigkeit.</translation>
    </message>
    <message>
        <source>Say the sentences as you would across a table, then pause between them.</source>
        <translation>Sprechen Sie die Sätze wie über einen Tisch hinweg und machen Sie dazwischen Pausen.</translation>
    </message>
    <message>
        <source>Say the words once, then the letters; somebody in the room does not know and will not ask.</source>
        <translation>Sagen Sie einmal die Wörter, dann die Buchstaben; jemand im Raum kennt sie nicht und wird nicht fragen.</translation>
    </message>
    <message>
        <source>Say this sentence right after your name, then give the reasons.</source>
        <translation>Sagen Sie diesen Satz gleich nach Ihrem Namen, dann die Gründe.</translation>
    </message>
    <message>
        <source>Say what it was before or elsewhere, and who counted it, in the same breath.</source>
        <translation>Sagen Sie im selben Atemzug, wie es vorher oder anderswo war und wer gezählt hat.</translation>
    </message>
    <message>
        <source>Say what the panel should believe about it, in one sentence.</source>
        <translation>Sagen Sie in einem Satz, was das Gremium davon halten soll.</translation>
    </message>
    <message>
        <source>Say what you know as a fact and name the one thing you do not know, once.</source>
        <translation>Sagen Sie als Tatsache, was Sie wissen, und nennen Sie einmal das eine, was Sie nicht wissen.</translation>
    </message>
    <message>
        <source>Say what you yourself did, in one sentence that begins with “I”.</source>
        <translation>Sagen Sie in einem Satz, der mit „Ich“ beginnt, was Sie selbst getan haben.</translation>
    </message>
    <message>
        <source>Say your first sentence… {seconds}</source>
        <translation>Sagen Sie Ihren ersten Satz… {seconds}</translation>
    </message>
    <message>
        <source>Says at once what is not known.</source>
        <translation>Sagt gleich, was nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Says how it ended.</source>
        <translation>Sagt, wie es ausging.</translation>
    </message>
    <message>
        <source>Says how it would be found out, or bounds it.</source>
        <translation>Sagt, wie es herauszufinden wäre, oder grenzt es ein.</translation>
    </message>
    <message>
        <source>Says plainly what is not known.</source>
        <translation>Sagt klar, was nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Says what was done, not which part was yours.</source>
        <translation>Sagt, was getan wurde, nicht, welcher Teil von Ihnen war.</translation>
    </message>
    <message>
        <source>Says what was wanted, or whose job it was.</source>
        <translation>Sagt, was gewollt war oder wessen Aufgabe es war.</translation>
    </message>
    <message>
        <source>Says what you did.</source>
        <translation>Sagt, was Sie getan haben.</translation>
    </message>
    <message>
        <source>Says when or where it was.</source>
        <translation>Sagt, wann oder wo es war.</translation>
    </message>
    <message>
        <source>Second reading by {model}.</source>
        <translation>Gegengelesen von {model}.</translation>
    </message>
    <message>
        <source>See more of the talk (−)</source>
        <translation>Mehr vom Vortrag sehen (−)</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>Liste ansehen</translation>
    </message>
    <message>
        <source>Seeing what this machine can carry</source>
        <translation>Es wird gemessen, was dieser Rechner schafft</translation>
    </message>
    <message>
        <source>Seeing which speech model this machine can carry. It takes a few seconds.</source>
        <translation>Greenroom prüft, welches Erkennungsmodell dieser Rechner schafft. Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
        <source>Seems to answer another question.</source>
        <translation>Beantwortet wohl eine andere Frage.</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>Senior</translation>
    </message>
    <message>
        <source>Sent to it are the lines of slides and talk that are asked about, the questions, and the words of your answers. Recordings, pictures, notes and files never are.</source>
        <translation>Gesendet werden die Zeilen von Folien und Vortrag, nach denen gefragt wird, die Fragen und die Worte Ihrer Antworten. Aufnahmen, Bilder, Notizen und Dateien nie.</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Set by you: it stays when other times change.</source>
        <translation>Von Ihnen gesetzt: bleibt, wenn sich andere Zeiten ändern.</translation>
    </message>
    <message>
        <source>Set everything back</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of speech recognition</source>
        <translation>Einstellungen der Spracherkennung</translation>
    </message>
    <message>
        <source>Settings, and decks opened last</source>
        <translation>Einstellungen und zuletzt geöffnete Präsentationen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Settle on one figure and say it the same way both times.</source>
        <translation>Legen Sie sich auf eine Zahl fest und sagen Sie sie beide Male gleich.</translation>
    </message>
    <message>
        <source>Short enough</source>
        <translation>Kurz genug</translation>
    </message>
    <message>
        <source>Show at least one slide in your slide program.</source>
        <translation>Blenden Sie in Ihrem Präsentationsprogramm mindestens eine Folie ein.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show slide {number}</source>
        <translation>Folie {number} zeigen</translation>
    </message>
    <message>
        <source>Show slide {number}: {why}</source>
        <translation>Folie {number} zeigen: {why}</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Show the answer to: {question}</source>
        <translation>Antwort zeigen zu: {question}</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Show the slide again</source>
        <translation>Folie wieder zeigen</translation>
    </message>
    <message>
        <source>Show the slide on the second screen</source>
        <translation>Die Folie auf dem zweiten Bildschirm zeigen</translation>
    </message>
    <message>
        <source>Show {finding} {place}</source>
        <translation>Zeigen: {finding} {place}</translation>
    </message>
    <message>
        <source>Signs for pace and fillers while you speak</source>
        <translation>Zeichen für Tempo und Füllwörter beim Sprechen</translation>
    </message>
    <message>
        <source>Silent run</source>
        <translation>Stiller Durchlauf</translation>
    </message>
    <message>
        <source>Silent: muted, or not allowed</source>
        <translation>Stumm: ausgeschaltet oder nicht erlaubt</translation>
    </message>
    <message>
        <source>Silent: unmute it, or allow Greenroom to use it</source>
        <translation>Stumm: einschalten oder Greenroom erlauben</translation>
    </message>
    <message>
        <source>Sinek, Start with Why (2009); Cagan, Inspired (2017): name the need before the feature</source>
        <translation>Sinek, Start with Why (2009); Cagan, Inspired (2017): erst den Bedarf nennen, dann die Funktion</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip this question</source>
        <translation>Diese Frage überspringen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Folie</translation>
    </message>
    <message>
        <source>Slide 7, hidden ones too</source>
        <translation>Folie 7, auch ausgeblendete</translation>
    </message>
    <message>
        <source>Slide and bottom line</source>
        <translation>Folie und Kernaussage</translation>
    </message>
    <message>
        <source>Slide before</source>
        <translation>Vorige Folie</translation>
    </message>
    <message numerus="yes">
        <source>Slide changes are worked out from the words; %n may be elsewhere (dashed).</source>
        <translation>
            <numerusform>Folienwechsel aus den Worten erschlossen; %n unsicher (gestrichelt).</numerusform>
            <numerusform>Folienwechsel aus den Worten erschlossen; %n unsicher (gestrichelt).</numerusform>
        </translation>
    </message>
    <message>
        <source>Slide changes are worked out from the words; drag a line to move it.</source>
        <translation>Folienwechsel aus den Worten erschlossen; zum Verschieben eine Linie ziehen.</translation>
    </message>
    <message>
        <source>Slide times</source>
        <translation>Folienzeiten</translation>
    </message>
    <message>
        <source>Slide times (*.json);;All files (*)</source>
        <translation>Folienzeiten (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>Folie {number}</translation>
    </message>
    <message>
        <source>Slide {number} at about {time}</source>
        <translation>Folie {number} etwa bei {time}</translation>
    </message>
    <message>
        <source>Slide {number} at {time}</source>
        <translation>Folie {number} bei {time}</translation>
    </message>
    <message>
        <source>Slide {number} can be dropped</source>
        <translation>Folie {number} kann wegfallen</translation>
    </message>
    <message>
        <source>Slide {number} comes up about here, at {time}. Drag to move it.</source>
        <translation>Folie {number} kommt etwa hier, bei {time}. Ziehen verschiebt sie.</translation>
    </message>
    <message>
        <source>Slide {number} comes up here, at {time}. Drag to move it.</source>
        <translation>Folie {number} kommt hier, bei {time}. Ziehen verschiebt sie.</translation>
    </message>
    <message>
        <source>Slide {number} is damaged and could not be read.</source>
        <translation>Folie {number} ist beschädigt und war nicht zu lesen.</translation>
    </message>
    <message>
        <source>Slide {number} is damaged: it was read as far as it goes.</source>
        <translation>Folie {number} ist beschädigt: Sie wurde gelesen, soweit es ging.</translation>
    </message>
    <message numerus="yes">
        <source>Slide {number}: %n word(s)</source>
        <translation>
            <numerusform>Folie {number}: %n Wort</numerusform>
            <numerusform>Folie {number}: %n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slide {number}: %n word(s), {notes} in the notes</source>
        <translation>
            <numerusform>Folie {number}: %n Wort, {notes} in den Notizen</numerusform>
            <numerusform>Folie {number}: %n Wörter, {notes} in den Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Slide {number}: a chart is damaged.</source>
        <translation>Folie {number}: Ein Diagramm ist beschädigt.</translation>
    </message>
    <message>
        <source>Slide {number}: a chart is missing from the file.</source>
        <translation>Folie {number}: Ein Diagramm fehlt in der Datei.</translation>
    </message>
    <message>
        <source>Slide {number}: a diagram is damaged.</source>
        <translation>Folie {number}: Ein Schaubild ist beschädigt.</translation>
    </message>
    <message>
        <source>Slide {number}: a diagram is missing from the file.</source>
        <translation>Folie {number}: Ein Schaubild fehlt in der Datei.</translation>
    </message>
    <message>
        <source>Slide {number}: a picture is damaged.</source>
        <translation>Folie {number}: Ein Bild ist beschädigt.</translation>
    </message>
    <message>
        <source>Slide {number}: a picture is missing from the file.</source>
        <translation>Folie {number}: Ein Bild fehlt in der Datei.</translation>
    </message>
    <message>
        <source>Slide {number}: a picture of {size} pixels is too large to be drawn.</source>
        <translation>Folie {number}: Ein Bild mit {size} Pixeln ist zu groß, um gezeichnet zu werden.</translation>
    </message>
    <message>
        <source>Slide {number}: its layout is damaged.</source>
        <translation>Folie {number}: Ihr Layout ist beschädigt.</translation>
    </message>
    <message>
        <source>Slide {number}: its layout is missing from the file.</source>
        <translation>Folie {number}: Ihr Layout fehlt in der Datei.</translation>
    </message>
    <message>
        <source>Slide {number}: not shown in this talk</source>
        <translation>Folie {number}: in diesem Vortrag nicht gezeigt</translation>
    </message>
    <message>
        <source>Slide {number}: the list of its parts is damaged.</source>
        <translation>Folie {number}: Das Verzeichnis ihrer Teile ist beschädigt.</translation>
    </message>
    <message>
        <source>Slide {number}: the notes page is damaged.</source>
        <translation>Folie {number}: Die Notizenseite ist beschädigt.</translation>
    </message>
    <message>
        <source>Slide {number}: the notes page is missing from the file.</source>
        <translation>Folie {number}: Die Notizenseite fehlt in der Datei.</translation>
    </message>
    <message>
        <source>Slide {number}: {figures}</source>
        <translation>Folie {number}: {figures}</translation>
    </message>
    <message>
        <source>Slide {number}: {title}</source>
        <translation>Folie {number}: {title}</translation>
    </message>
    <message>
        <source>Slide {slide} at {wpm} words a minute; the talk as a whole at {whole}.</source>
        <translation>Folie {slide} mit {wpm} Wörtern pro Minute, der ganze Vortrag mit {whole}.</translation>
    </message>
    <message>
        <source>Slide {slide} came up twice, {took} in all.</source>
        <translation>Folie {slide} war zweimal zu sehen, insgesamt {took}.</translation>
    </message>
    <message>
        <source>Slide {slide} came up {times} times, {took} in all.</source>
        <translation>Folie {slide} war {times}-mal zu sehen, insgesamt {took}.</translation>
    </message>
    <message>
        <source>Slide {slide} had {took} of a planned {planned}.</source>
        <translation>Folie {slide} hatte {took} von geplanten {planned}.</translation>
    </message>
    <message>
        <source>Slide {slide} may mean your bottom line, in other words.</source>
        <translation>Folie {slide} meint vielleicht Ihre Kernaussage, mit anderen Worten.</translation>
    </message>
    <message>
        <source>Slide {slide} says “{quote}”, and this figure differs.</source>
        <translation>Auf Folie {slide} steht „{quote}“, und diese Zahl weicht davon ab.</translation>
    </message>
    <message>
        <source>Slide {slide} says “{shown}”.</source>
        <translation>Auf Folie {slide} steht „{shown}“.</translation>
    </message>
    <message>
        <source>Slide {slide} was not shown in this talk, so there is no sound of it.</source>
        <translation>Folie {slide} wurde in diesem Vortrag nicht gezeigt, deshalb gibt es keinen Ton dazu.</translation>
    </message>
    <message>
        <source>Slides are pages of the PDF</source>
        <translation>Die Folien sind Seiten des PDF</translation>
    </message>
    <message>
        <source>Slides as plain cards</source>
        <translation>Folien als einfache Karten</translation>
    </message>
    <message>
        <source>Slides drawn by LibreOffice</source>
        <translation>Folien von LibreOffice gezeichnet</translation>
    </message>
    <message>
        <source>Slides drawn by the built-in renderer</source>
        <translation>Folien vom eingebauten Zeichenprogramm gezeichnet</translation>
    </message>
    <message>
        <source>Slides for the minutes</source>
        <translation>Folien für die Redezeit</translation>
    </message>
    <message>
        <source>Slides kept for questions</source>
        <translation>Folien für Fragen</translation>
    </message>
    <message>
        <source>Slides shown again</source>
        <translation>Erneut gezeigte Folien</translation>
    </message>
    <message>
        <source>Slides that took too long</source>
        <translation>Folien, die zu lange dauerten</translation>
    </message>
    <message>
        <source>Slides that were rushed</source>
        <translation>Folien, die zu kurz kamen</translation>
    </message>
    <message>
        <source>Slides {first} to {last}</source>
        <translation>Folien {first} bis {last}</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>Notizen kleiner</translation>
    </message>
    <message>
        <source>Some corrections of this take cannot be read; they are kept in its folder: {files}.</source>
        <translation>Einige Berichtigungen dieses Durchlaufs sind nicht lesbar; sie bleiben in seinem Ordner: {files}.</translation>
    </message>
    <message>
        <source>Something happened; when and where is not said.</source>
        <translation>Etwas geschah; wann und wo, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>Something went wrong inside ({kind} at {file}, line {line}).</source>
        <translation>Im Programm ist etwas schiefgegangen ({kind} in {file}, Zeile {line}).</translation>
    </message>
    <message>
        <source>Something went wrong inside ({kind}).</source>
        <translation>Im Programm ist etwas schiefgegangen ({kind}).</translation>
    </message>
    <message>
        <source>Sound of slide</source>
        <translation>Ton der Folie</translation>
    </message>
    <message>
        <source>Sounds (um, uh) a minute</source>
        <translation>Fülllaute („ähm“) pro Minute</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speak for three seconds and see whether you are heard</source>
        <translation>Drei Sekunden sprechen und sehen, ob Sie gehört werden</translation>
    </message>
    <message>
        <source>Speak its section, the opening or the close alone</source>
        <translation>Nur den Abschnitt, den Einstieg oder den Schluss sprechen</translation>
    </message>
    <message>
        <source>Speak now</source>
        <translation>Jetzt sprechen</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Fachkraft</translation>
    </message>
    <message>
        <source>Speech models</source>
        <translation>Erkennungsmodelle</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>Speeding up</source>
        <translation>Schneller werden</translation>
    </message>
    <message>
        <source>Speeding up from</source>
        <translation>Auffällig ab</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start Greenroom again now</source>
        <translation>Greenroom jetzt neu starten</translation>
    </message>
    <message>
        <source>Start a silent run</source>
        <translation>Stillen Durchlauf starten</translation>
    </message>
    <message>
        <source>Start a silent run: times only, nothing is recorded</source>
        <translation>Stillen Durchlauf starten: nur Zeiten, keine Aufnahme</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>Start one of them with a model, then look again.</source>
        <translation>Starten Sie eines davon mit einem Modell und suchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Start take {number}</source>
        <translation>Durchlauf {number} starten</translation>
    </message>
    <message>
        <source>Start the take</source>
        <translation>Durchlauf starten</translation>
    </message>
    <message>
        <source>Start try {number}</source>
        <translation>Versuch {number} starten</translation>
    </message>
    <message>
        <source>Stays beside what was asked.</source>
        <translation>Geht an der Frage vorbei.</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Noch da</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Stop for one breath after every number and before every slide.</source>
        <translation>Halten Sie nach jeder Zahl und vor jeder Folie einen Atemzug lang inne.</translation>
    </message>
    <message>
        <source>Stop once the answer has landed; half the words will do.</source>
        <translation>Hören Sie auf, sobald die Antwort angekommen ist; die Hälfte der Wörter genügt.</translation>
    </message>
    <message>
        <source>Stop the clock, or go on</source>
        <translation>Uhr anhalten oder weiter</translation>
    </message>
    <message>
        <source>Stop the measurement</source>
        <translation>Messung abbrechen</translation>
    </message>
    <message>
        <source>Stop: {what}</source>
        <translation>Anhalten: {what}</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Roter Faden</translation>
    </message>
    <message>
        <source>Story, {number} more</source>
        <translation>Roter Faden, {number} weitere</translation>
    </message>
    <message>
        <source>Storyline</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Storyline: the list below has the same times</source>
        <translation>Ablauf: die Liste darunter zeigt dieselben Zeiten</translation>
    </message>
    <message>
        <source>Substance</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Supportive</source>
        <translation>Wohlwollend</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>Bildschirme tauschen</translation>
    </message>
    <message>
        <source>Swap the screens (S)</source>
        <translation>Bildschirme tauschen (S)</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Tables and data</source>
        <translation>Tabellen und Daten</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalog</translation>
    </message>
    <message>
        <source>Take</source>
        <comment>head of a narrow column of numbers</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Take away what covers the slide</source>
        <translation>Folie wieder aufdecken</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the two that matter and begin each with who needs it and what happens to them without it; leave the others for questions.</source>
        <translation>Nehmen Sie die zwei wichtigsten und beginnen Sie jeweils damit, wer das braucht und was ohne es passiert; den Rest heben Sie für Fragen auf.</translation>
    </message>
    <message>
        <source>Take {later} beside {earlier}</source>
        <translation>Durchlauf {later} neben {earlier}</translation>
    </message>
    <message>
        <source>Take {number}</source>
        <translation>Durchlauf {number}</translation>
    </message>
    <message>
        <source>Take {number} is saved</source>
        <translation>Durchlauf {number} ist gespeichert</translation>
    </message>
    <message>
        <source>Take {number}: {why}</source>
        <translation>Durchlauf {number}: {why}</translation>
    </message>
    <message>
        <source>Takes: recordings, words, answers</source>
        <translation>Durchläufe: Aufnahmen, Worte, Antworten</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>Talk {time} of {limit}.</source>
        <translation>Vortrag {time} von {limit}.</translation>
    </message>
    <message>
        <source>Talk, of {limit}</source>
        <translation>Vortrag, von {limit}</translation>
    </message>
    <message>
        <source>TalkZones (2014): targets on parts of a talk cut mean overrun from 1:49 to 0:08</source>
        <translation>TalkZones (2014): Sollzeiten für Teile eines Vortrags senkten das Überziehen im Mittel von 1:49 auf 0:08</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Technical depth</source>
        <translation>Technische Tiefe</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>TextGrid for Praat</source>
        <translation>TextGrid für Praat</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>That is not a file. Drop a deck, or a recording of a talk.</source>
        <translation>Das ist keine Datei. Legen Sie hier eine Präsentation oder die Aufnahme eines Vortrags ab.</translation>
    </message>
    <message>
        <source>That is take {number}</source>
        <translation>Das ist Durchlauf {number}</translation>
    </message>
    <message>
        <source>That password did not open it. Check capitals and keyboard.</source>
        <translation>Dieses Passwort passte nicht. Prüfen Sie Großschreibung und Tastatur.</translation>
    </message>
    <message>
        <source>That was the panel</source>
        <translation>Das war die Fragerunde</translation>
    </message>
    <message>
        <source>The answer comes first.</source>
        <translation>Die Antwort kommt zuerst.</translation>
    </message>
    <message>
        <source>The answer does not come in the first two sentences.</source>
        <translation>Die Antwort kommt nicht in den ersten zwei Sätzen.</translation>
    </message>
    <message>
        <source>The best of the others</source>
        <translation>dem besten der anderen</translation>
    </message>
    <message>
        <source>The best that is here and keeps up while you talk. No model is here yet.</source>
        <translation>Das beste, das hier ist und mithält, während Sie sprechen. Noch ist kein Modell hier.</translation>
    </message>
    <message>
        <source>The best that is here and keeps up while you talk: now {model}.</source>
        <translation>Das beste, das hier ist und mithält, während Sie sprechen: zurzeit {model}.</translation>
    </message>
    <message>
        <source>The bottom line came at {at}, after {roles}.</source>
        <translation>Die Kernaussage kam bei {at}; davor: {roles}.</translation>
    </message>
    <message>
        <source>The bottom line came first, at {at}.</source>
        <translation>Die Kernaussage kam zuerst, bei {at}.</translation>
    </message>
    <message>
        <source>The bottom line comes early.</source>
        <translation>Die Kernaussage kommt früh.</translation>
    </message>
    <message>
        <source>The bottom line first stands on slide {slide}.</source>
        <translation>Die Kernaussage steht erst auf Folie {slide}.</translation>
    </message>
    <message>
        <source>The bottom line was not said in the first two minutes.</source>
        <translation>Die Kernaussage fiel nicht in den ersten zwei Minuten.</translation>
    </message>
    <message>
        <source>The bottom line was not said in the first two minutes; it comes at {at}.</source>
        <translation>Die Kernaussage fiel nicht in den ersten zwei Minuten; sie kommt bei {at}.</translation>
    </message>
    <message>
        <source>The chosen slide</source>
        <translation>Die gewählte Folie</translation>
    </message>
    <message>
        <source>The clock begins at once</source>
        <translation>Die Uhr läuft sofort</translation>
    </message>
    <message>
        <source>The clock begins when you leave the first slide</source>
        <translation>Die Uhr läuft, sobald Sie die erste Folie verlassen</translation>
    </message>
    <message>
        <source>The clock begins with your first word</source>
        <translation>Die Uhr läuft ab Ihrem ersten Wort</translation>
    </message>
    <message>
        <source>The clock is stopped.</source>
        <translation>Die Uhr steht.</translation>
    </message>
    <message>
        <source>The clock was stopped once, for {length}: that time is not counted.</source>
        <translation>Die Uhr war einmal angehalten, für {length}: Diese Zeit zählt nicht.</translation>
    </message>
    <message>
        <source>The clock was stopped {times} times, for {length}: that time is not counted.</source>
        <translation>Die Uhr war {times}-mal angehalten, für {length}: Diese Zeit zählt nicht.</translation>
    </message>
    <message>
        <source>The close</source>
        <translation>Der Schluss</translation>
    </message>
    <message>
        <source>The close does not seem to say the bottom line.</source>
        <translation>Der Schluss scheint die Kernaussage nicht zu nennen.</translation>
    </message>
    <message>
        <source>The computer was too busy to take all of the sound.</source>
        <translation>Der Rechner war zu beschäftigt, um allen Ton aufzunehmen.</translation>
    </message>
    <message>
        <source>The deck</source>
        <translation>Die Präsentation</translation>
    </message>
    <message>
        <source>The deck has no text that makes a claim. Add titles that say something.</source>
        <translation>In der Präsentation steht kein Text, der etwas behauptet. Geben Sie ihr Titel, die etwas aussagen.</translation>
    </message>
    <message>
        <source>The deck on its own</source>
        <translation>Die Präsentation für sich</translation>
    </message>
    <message>
        <source>The deck presents its custom show “{show}”: {shown} of its {all} slides.</source>
        <translation>Vorgeführt wird die zielgruppenorientierte Präsentation „{show}“: {shown} von {all} Folien.</translation>
    </message>
    <message>
        <source>The deck presents slides {first} to {last}: {shown} of its {all} slides.</source>
        <translation>Vorgeführt werden die Folien {first} bis {last}: {shown} von {all} Folien.</translation>
    </message>
    <message>
        <source>The deck was edited after this take. The slides here are as they were then; where no picture of that is left, a plain card has their words.</source>
        <translation>Die Präsentation wurde nach diesem Durchlauf bearbeitet. Die Folien hier sind so, wie sie damals waren; wo davon kein Bild mehr da ist, steht ihr Text auf einer einfachen Karte.</translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for %n hour(s).</source>
        <translation>
            <numerusform>Auf dem Datenträger ist Platz für %n Stunde.</numerusform>
            <numerusform>Auf dem Datenträger ist Platz für %n Stunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for %n minute(s) only</source>
        <translation>
            <numerusform>Platz nur für %n Minute</numerusform>
            <numerusform>Platz nur für %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk has room for %n minute(s).</source>
        <translation>
            <numerusform>Auf dem Datenträger ist Platz für %n Minute.</numerusform>
            <numerusform>Auf dem Datenträger ist Platz für %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk was full.</source>
        <translation>Der Datenträger war voll.</translation>
    </message>
    <message>
        <source>The file ends too early: it was cut off or is damaged.</source>
        <translation>Die Datei endet zu früh: Sie wurde abgeschnitten oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged there.</source>
        <translation>Die Datei ist dort beschädigt.</translation>
    </message>
    <message>
        <source>The file itself is not changed.</source>
        <translation>Die Datei selbst wird nicht verändert.</translation>
    </message>
    <message>
        <source>The hurry is in the last third: drop a slide there, and breathe at each change.</source>
        <translation>Die Eile steckt im letzten Drittel: Lassen Sie dort eine Folie weg und atmen Sie bei jedem Wechsel durch.</translation>
    </message>
    <message>
        <source>The language model</source>
        <translation>Das Sprachmodell</translation>
    </message>
    <message>
        <source>The language model did not read all that it was told.</source>
        <translation>Das Sprachmodell hat nicht alles gelesen, was ihm gesagt wurde.</translation>
    </message>
    <message>
        <source>The language model gave no usable answer.</source>
        <translation>Das Sprachmodell gab keine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>The language model repeated what it was told to keep.</source>
        <translation>Das Sprachmodell hat wiederholt, was es für sich behalten sollte.</translation>
    </message>
    <message>
        <source>The language model&apos;s answer is not of the shape that was asked for.</source>
        <translation>Die Antwort des Sprachmodells hat nicht die verlangte Form.</translation>
    </message>
    <message>
        <source>The language model&apos;s answer was cut off.</source>
        <translation>Die Antwort des Sprachmodells bricht ab.</translation>
    </message>
    <message>
        <source>The language model&apos;s answer was empty.</source>
        <translation>Die Antwort des Sprachmodells war leer.</translation>
    </message>
    <message>
        <source>The last words</source>
        <translation>Die letzten Worte</translation>
    </message>
    <message>
        <source>The measurement was stopped.</source>
        <translation>Die Messung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The microphone gave no sound.</source>
        <translation>Vom Mikrofon kam kein Ton.</translation>
    </message>
    <message>
        <source>The microphone has gone. Choose another one.</source>
        <translation>Das Mikrofon ist weg. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The microphone has gone; what was said so far is kept.</source>
        <translation>Das Mikrofon ist weg; was bisher gesagt wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The microphone is back.</source>
        <translation>Das Mikrofon ist wieder da.</translation>
    </message>
    <message>
        <source>The microphone is silent.</source>
        <translation>Das Mikrofon ist stumm.</translation>
    </message>
    <message>
        <source>The microphone was lost.</source>
        <translation>Das Mikrofon war weg.</translation>
    </message>
    <message>
        <source>The microphone “{microphone}” cannot be used ({reason}).</source>
        <translation>Das Mikrofon „{microphone}“ lässt sich nicht benutzen ({reason}).</translation>
    </message>
    <message>
        <source>The microphone “{name}” is not there.</source>
        <translation>Das Mikrofon „{name}“ ist nicht da.</translation>
    </message>
    <message>
        <source>The model heard no words in this take, so it keeps those it had.</source>
        <translation>Das Modell hat in diesem Durchlauf keine Worte gehört; die bisherigen bleiben.</translation>
    </message>
    <message>
        <source>The model that listens</source>
        <translation>Das Modell, das zuhört</translation>
    </message>
    <message>
        <source>The notes of slide {slide} take {needed} at {pace} words a minute; the plan gives it {planned}.</source>
        <translation>Die Notizen von Folie {slide} dauern {needed} bei {pace} Wörtern pro Minute; im Plan hat sie {planned}.</translation>
    </message>
    <message>
        <source>The notes take {needed} at {pace} words a minute, and there are {limit}.</source>
        <translation>Die Notizen dauern {needed} bei {pace} Wörtern pro Minute, und Sie haben {limit}.</translation>
    </message>
    <message>
        <source>The opening minute</source>
        <translation>Die erste Minute</translation>
    </message>
    <message>
        <source>The opening said “{quote}”, and this figure differs.</source>
        <translation>Im Einstieg hieß es „{quote}“, und diese Zahl weicht davon ab.</translation>
    </message>
    <message>
        <source>The other exports need no sound.</source>
        <translation>Die anderen Exporte kommen ohne Ton aus.</translation>
    </message>
    <message>
        <source>The other voices are left out.</source>
        <translation>Die anderen Stimmen werden ausgelassen.</translation>
    </message>
    <message>
        <source>The panel</source>
        <comment>title of the page</comment>
        <translation>Fragerunde</translation>
    </message>
    <message>
        <source>The panel</source>
        <translation>Das Gremium</translation>
    </message>
    <message>
        <source>The panel of this take is open in another window of Greenroom.</source>
        <translation>Die Fragerunde dieses Durchlaufs ist in einem anderen Fenster von Greenroom offen.</translation>
    </message>
    <message>
        <source>The panel profile {name}.toml cannot be read: {error}</source>
        <translation>Das Gremiumsprofil {name}.toml lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>The panel’s answers</source>
        <translation>Die Antworten der Fragerunde</translation>
    </message>
    <message>
        <source>The panel’s answers (CSV)</source>
        <translation>Die Antworten der Fragerunde (CSV)</translation>
    </message>
    <message>
        <source>The password is kept in memory until you quit Greenroom and is never saved. A take that you record keeps the words on the slides.</source>
        <translation>Das Passwort bleibt im Arbeitsspeicher, bis Sie Greenroom beenden, und wird nie gespeichert. Ein Durchlauf, den Sie aufnehmen, behält die Worte auf den Folien.</translation>
    </message>
    <message>
        <source>The question does not ask for one, and none is named.</source>
        <translation>Die Frage verlangt keine, und keine wird genannt.</translation>
    </message>
    <message>
        <source>The recogniser is stuck. The recording is safe.</source>
        <translation>Die Spracherkennung hängt. Die Aufnahme ist sicher.</translation>
    </message>
    <message>
        <source>The recogniser stopped unexpectedly. The recording is safe and can be transcribed again.</source>
        <translation>Die Spracherkennung hat unerwartet aufgehört. Die Aufnahme ist sicher und kann noch einmal transkribiert werden.</translation>
    </message>
    <message>
        <source>The recording is being read</source>
        <translation>Die Aufnahme wird gelesen</translation>
    </message>
    <message>
        <source>The recording is kept, but its words are not written down yet.</source>
        <translation>Die Aufnahme bleibt erhalten, aber ihre Worte sind noch nicht aufgeschrieben.</translation>
    </message>
    <message>
        <source>The recording is over.</source>
        <translation>Die Aufnahme ist zu Ende.</translation>
    </message>
    <message>
        <source>The recording is written down anew, in the background. What you corrected stays: it is found again by its time and words.</source>
        <translation>Die Aufnahme wird im Hintergrund neu aufgeschrieben. Was Sie berichtigt haben, bleibt: Es wird an Zeit und Worten wiedererkannt.</translation>
    </message>
    <message>
        <source>The recording may still be whole: {file} in the same folder.</source>
        <translation>Die Aufnahme kann noch ganz sein: {file} im selben Ordner.</translation>
    </message>
    <message>
        <source>The recording&apos;s outline</source>
        <translation>Der Umriss der Aufnahme</translation>
    </message>
    <message>
        <source>The report on each take, in these formats:</source>
        <translation>Die Auswertung jedes Durchlaufs, in diesen Formaten:</translation>
    </message>
    <message>
        <source>The screen is black.</source>
        <translation>Der Bildschirm ist schwarz.</translation>
    </message>
    <message>
        <source>The screen is white.</source>
        <translation>Der Bildschirm ist weiß.</translation>
    </message>
    <message>
        <source>The server at {url} has no model that can talk.</source>
        <translation>Der Server unter {url} hat kein Modell, das sprechen kann.</translation>
    </message>
    <message>
        <source>The slide</source>
        <translation>Die Folie</translation>
    </message>
    <message>
        <source>The slide is covered: black</source>
        <translation>Die Folie ist verdeckt: schwarz</translation>
    </message>
    <message>
        <source>The slide is covered: white</source>
        <translation>Die Folie ist verdeckt: weiß</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing.</source>
        <translation>Die Tonbibliothek PortAudio fehlt.</translation>
    </message>
    <message>
        <source>The speech model did not answer in time.</source>
        <translation>Das Erkennungsmodell hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The speech models as well ({size})</source>
        <translation>Auch die Erkennungsmodelle ({size})</translation>
    </message>
    <message>
        <source>The system’s sound does not answer.</source>
        <translation>Der Ton des Systems antwortet nicht.</translation>
    </message>
    <message>
        <source>The take is being written again.</source>
        <translation>Der Durchlauf wird wieder geschrieben.</translation>
    </message>
    <message>
        <source>The take is kept.</source>
        <translation>Der Durchlauf bleibt erhalten.</translation>
    </message>
    <message>
        <source>The take to look at</source>
        <translation>Der Durchlauf, um den es geht</translation>
    </message>
    <message>
        <source>The take to set beside it</source>
        <translation>Der Durchlauf zum Vergleich</translation>
    </message>
    <message>
        <source>The talk against its limit</source>
        <translation>Der Vortrag und seine Redezeit</translation>
    </message>
    <message>
        <source>The talk from start to end</source>
        <translation>Der Vortrag von Anfang bis Ende</translation>
    </message>
    <message>
        <source>The thought was not finished there. Write down the one sentence it should be and learn it by heart.</source>
        <translation>Hier war der Gedanke noch nicht fertig. Schreiben Sie den einen Satz auf, der es sein soll, und lernen Sie ihn auswendig.</translation>
    </message>
    <message>
        <source>The title of slide {slide} only names a topic.</source>
        <translation>Der Titel von Folie {slide} nennt nur ein Thema.</translation>
    </message>
    <message>
        <source>The title only names a topic.</source>
        <translation>Der Titel nennt nur ein Thema.</translation>
    </message>
    <message>
        <source>The titles are not judged: only English ones are.</source>
        <translation>Die Titel werden nicht beurteilt, nur englische.</translation>
    </message>
    <message>
        <source>The usual ports of this machine</source>
        <translation>Die üblichen Ports dieses Rechners</translation>
    </message>
    <message>
        <source>The words are still being written down.</source>
        <translation>Die Worte werden noch aufgeschrieben.</translation>
    </message>
    <message>
        <source>The words are written down as you speak; only the end is left.</source>
        <translation>Die Worte werden beim Sprechen mitgeschrieben; nur der Schluss fehlt noch.</translation>
    </message>
    <message>
        <source>The words before these, by {model}, are kept.</source>
        <translation>Die vorigen Worte, von {model}, bleiben erhalten.</translation>
    </message>
    <message>
        <source>The words by {model} are back</source>
        <translation>Die Worte von {model} sind zurück</translation>
    </message>
    <message>
        <source>The words will be written down after the talk.</source>
        <translation>Die Worte werden nach dem Vortrag aufgeschrieben.</translation>
    </message>
    <message>
        <source>Their tone</source>
        <translation>Ton des Gremiums</translation>
    </message>
    <message>
        <source>There is no language model here.</source>
        <translation>Hier gibt es kein Sprachmodell.</translation>
    </message>
    <message>
        <source>There is no other whole talk of this deck yet. Rehearse again, then compare.</source>
        <translation>Es gibt noch keinen anderen ganzen Vortrag zu dieser Präsentation. Proben Sie noch einmal, dann vergleichen Sie.</translation>
    </message>
    <message>
        <source>There is no question here yet.</source>
        <translation>Hier gibt es noch keine Frage.</translation>
    </message>
    <message>
        <source>There is no take yet, so these answers are not kept.</source>
        <translation>Es gibt noch keinen Durchlauf, deshalb werden diese Antworten nicht behalten.</translation>
    </message>
    <message>
        <source>There is nothing to ask about yet.</source>
        <translation>Es gibt noch nichts zu fragen.</translation>
    </message>
    <message>
        <source>There was too little to hear.</source>
        <translation>Es war zu wenig zu hören.</translation>
    </message>
    <message>
        <source>There was too little to hear; try it once more, a little louder.</source>
        <translation>Es war zu wenig zu hören; versuchen Sie es noch einmal, etwas lauter.</translation>
    </message>
    <message>
        <source>These answers are not kept. What they lacked decides what comes next time.</source>
        <translation>Diese Antworten werden nicht behalten. Was ihnen fehlte, bestimmt, was beim nächsten Mal kommt.</translation>
    </message>
    <message>
        <source>They came back</source>
        <translation>Man fragte nach</translation>
    </message>
    <message>
        <source>They came in</source>
        <translation>Man fiel ins Wort</translation>
    </message>
    <message>
        <source>They follow the end of the talk and can be shown at any time by their number.</source>
        <translation>Sie kommen nach dem Ende des Vortrags und lassen sich über ihre Nummer jederzeit zeigen.</translation>
    </message>
    <message>
        <source>They hold until Greenroom is closed.</source>
        <translation>Sie gelten, bis Greenroom geschlossen wird.</translation>
    </message>
    <message>
        <source>They may interrupt after 1:30</source>
        <translation>Unterbrechen ab 1:30 erlaubt</translation>
    </message>
    <message>
        <source>They might come back: {question}</source>
        <translation>Mögliche Nachfrage: {question}</translation>
    </message>
    <message>
        <source>They take it in…</source>
        <translation>Das Gremium lässt es auf sich wirken…</translation>
    </message>
    <message>
        <source>They work in both windows, and so does a clicker.</source>
        <translation>Sie wirken in beiden Fenstern, auch vom Presenter aus.</translation>
    </message>
    <message>
        <source>Think first. The clock starts when you do.</source>
        <translation>Erst denken. Die Uhr läuft, sobald Sie beginnen.</translation>
    </message>
    <message>
        <source>Think first. Your answer begins by itself in {time}.</source>
        <translation>Erst denken. Ihre Antwort beginnt in {time} von selbst.</translation>
    </message>
    <message>
        <source>Thinking about what a panel would ask…</source>
        <translation>Greenroom überlegt, was ein Gremium fragen würde…</translation>
    </message>
    <message>
        <source>This deck</source>
        <translation>Diese Präsentation</translation>
    </message>
    <message>
        <source>This deck and talk</source>
        <translation>Präsentation und Vortrag</translation>
    </message>
    <message>
        <source>This deck is protected</source>
        <translation>Diese Präsentation ist geschützt</translation>
    </message>
    <message>
        <source>This is a filler</source>
        <translation>Das ist ein Füllwort</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>This machine carries {model} while you talk.</source>
        <translation>Dieser Rechner schafft {model}, während Sie sprechen.</translation>
    </message>
    <message>
        <source>This machine does not keep up with you while you talk; your words are there after it.</source>
        <translation>Dieser Rechner hält nicht mit, während Sie sprechen; Ihre Worte kommen danach.</translation>
    </message>
    <message>
        <source>This may be your bottom line, but the end does not come back to it.</source>
        <translation>Das ist vielleicht Ihre Kernaussage, doch das Ende kommt nicht darauf zurück.</translation>
    </message>
    <message>
        <source>This slide came up a second earlier</source>
        <translation>Diese Folie kam eine Sekunde früher</translation>
    </message>
    <message>
        <source>This slide came up a second later</source>
        <translation>Diese Folie kam eine Sekunde später</translation>
    </message>
    <message>
        <source>This slide change is right where it is</source>
        <translation>Dieser Folienwechsel stimmt so</translation>
    </message>
    <message>
        <source>This take is being recorded by another Greenroom.</source>
        <translation>Dieser Durchlauf wird gerade von einem anderen Greenroom aufgenommen.</translation>
    </message>
    <message>
        <source>This talk does not seem to be in English: fillers are not counted. Lists: {lists}.</source>
        <translation>Dieser Vortrag scheint nicht auf Englisch zu sein: Füllwörter werden nicht gezählt. Listen: {lists}.</translation>
    </message>
    <message>
        <source>Ticked ones count, in the report and while you talk. What you add counts wherever it is said; the words that come with the program count where nothing hangs on them.</source>
        <translation>Angehakte zählen, in der Auswertung und während Sie sprechen. Was Sie hinzufügen, zählt überall; die mitgelieferten Wörter zählen nur, wo der Satz sie nicht braucht.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time for questions</source>
        <translation>Zeit für Fragen</translation>
    </message>
    <message>
        <source>Time for slide {number}</source>
        <translation>Zeit für Folie {number}</translation>
    </message>
    <message>
        <source>Time for the section {name}</source>
        <translation>Zeit für den Abschnitt {name}</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Die Zeit ist um</translation>
    </message>
    <message>
        <source>Time left for questions</source>
        <translation>Zeit für Fragen</translation>
    </message>
    <message>
        <source>Time on each part</source>
        <translation>Zeit für jeden Teil</translation>
    </message>
    <message>
        <source>Time on each part in both takes</source>
        <translation>Zeit für jeden Teil in beiden Durchläufen</translation>
    </message>
    <message>
        <source>Times by slide (CSV)</source>
        <translation>Zeiten nach Folien (CSV)</translation>
    </message>
    <message>
        <source>Times only: nothing is recorded</source>
        <translation>Nur Zeiten: nichts wird aufgenommen</translation>
    </message>
    <message>
        <source>Timing only, nothing is recorded</source>
        <translation>Nur Zeiten, keine Aufnahme</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Titles in sequence</source>
        <translation>Die Titel der Reihe nach</translation>
    </message>
    <message>
        <source>Titles on {slides} are not judged: only English ones are.</source>
        <translation>Titel auf {slides} werden nicht beurteilt, nur englische.</translation>
    </message>
    <message>
        <source>Titles that make a point</source>
        <translation>Titel mit einer Aussage</translation>
    </message>
    <message>
        <source>Titles used twice</source>
        <translation>Doppelte Titel</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zum Lesen</translation>
    </message>
    <message>
        <source>To {folder}</source>
        <translation>Nach {folder}</translation>
    </message>
    <message>
        <source>Toastmasters timing cards: red at the limit, 30 s of grace</source>
        <translation>Zeitkarten der Toastmasters: Rot am Ende der Redezeit, 30&#xa0;s Spielraum</translation>
    </message>
    <message>
        <source>Toastmasters’ “Ah-Counter” and grammarian: crutch words and phrases are counted and named</source>
        <translation>„Ah-Counter“ und „Grammarian“ der Toastmasters: Stützwörter und Floskeln werden gezählt und benannt</translation>
    </message>
    <message>
        <source>Too fast above</source>
        <translation>Zu schnell über</translation>
    </message>
    <message>
        <source>Too few under</source>
        <translation>Zu wenige unter</translation>
    </message>
    <message>
        <source>Too long from</source>
        <translation>Zu lang ab</translation>
    </message>
    <message>
        <source>Too loud: move back, or turn it down</source>
        <translation>Zu laut: weiter weg oder leiser stellen</translation>
    </message>
    <message>
        <source>Too many from</source>
        <translation>Zu viele ab</translation>
    </message>
    <message>
        <source>Too many slides under</source>
        <translation>Zu viele Folien unter</translation>
    </message>
    <message>
        <source>Too quiet. Move closer.</source>
        <translation>Zu leise. Bitte näher heran.</translation>
    </message>
    <message>
        <source>Too quiet: come closer, or turn it up</source>
        <translation>Zu leise: näher heran oder lauter stellen</translation>
    </message>
    <message>
        <source>Too short from</source>
        <translation>Zu kurz ab</translation>
    </message>
    <message>
        <source>Too short to ask for every part.</source>
        <translation>Zu kurz, um jeden Teil zu verlangen.</translation>
    </message>
    <message>
        <source>Too slow under</source>
        <translation>Zu langsam unter</translation>
    </message>
    <message>
        <source>Tough</source>
        <translation>Hart</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Transcript by slide</source>
        <translation>Transkript nach Folien</translation>
    </message>
    <message>
        <source>Transcription was stopped.</source>
        <translation>Die Transkription wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Tries at this part</source>
        <translation>Versuche an diesem Teil</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Try again later, or install the model from its packages.</source>
        <translation>Versuchen Sie es später noch einmal oder installieren Sie das Modell aus seinen Paketen.</translation>
    </message>
    <message>
        <source>Try next: {advice}</source>
        <translation>Als Nächstes: {advice}</translation>
    </message>
    <message>
        <source>Try {number}</source>
        <translation>Versuch {number}</translation>
    </message>
    <message>
        <source>Tufte, The Visual Display of Quantitative Information: “compared with what?”; the first thing a panel asks of a number</source>
        <translation>Tufte, The Visual Display of Quantitative Information: „verglichen womit?“; das Erste, was ein Gremium zu einer Zahl fragt</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Lieber tippen</translation>
    </message>
    <message>
        <source>Type its name to allow that:</source>
        <translation>Zum Erlauben den Namen eingeben:</translation>
    </message>
    <message>
        <source>Type your answer</source>
        <translation>Tippen Sie Ihre Antwort</translation>
    </message>
    <message>
        <source>Type your bottom line, and this looks for it on slides 1 and 2.</source>
        <translation>Tippen Sie Ihre Kernaussage ein, dann wird sie auf den Folien 1 und 2 gesucht.</translation>
    </message>
    <message>
        <source>US Army AR 25-50: the main point at the beginning; Minto: the answer first</source>
        <translation>US Army AR 25-50: das Wichtigste an den Anfang; Minto: die Antwort zuerst</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last change of slide times</source>
        <translation>Die letzte Änderung der Folienzeiten rückgängig machen</translation>
    </message>
    <message>
        <source>Undo the last change to the plan (Ctrl+Z)</source>
        <translation>Letzte Änderung am Plan rückgängig machen (Strg+Z)</translation>
    </message>
    <message>
        <source>Undo the last correction (Ctrl+Z)</source>
        <translation>Die letzte Berichtigung rückgängig machen (Strg+Z)</translation>
    </message>
    <message>
        <source>Unpack it and open the .pptx or .pdf.</source>
        <translation>Entpacken Sie es und öffnen Sie die .pptx- oder .pdf-Datei.</translation>
    </message>
    <message>
        <source>Unpack it with its password, and open the presentation in it.</source>
        <translation>Entpacken Sie es mit seinem Passwort und öffnen Sie die Präsentation darin.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Update Greenroom to open it.</source>
        <translation>Aktualisieren Sie Greenroom, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>Update Greenroom.</source>
        <translation>Aktualisieren Sie Greenroom.</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Use a Whisper model converted for CTranslate2.</source>
        <translation>Nehmen Sie ein Whisper-Modell, das für CTranslate2 umgewandelt ist.</translation>
    </message>
    <message>
        <source>Use the PDF beside the deck for its pictures</source>
        <translation>Bilder aus dem PDF neben der Präsentation nehmen</translation>
    </message>
    <message>
        <source>Use the deck</source>
        <translation>Präsentation nehmen</translation>
    </message>
    <message>
        <source>Use the same words on slide 1 or 2 as in the sentence you typed.</source>
        <translation>Nehmen Sie auf Folie 1 oder 2 dieselben Worte wie in dem Satz, den Sie eingetippt haben.</translation>
    </message>
    <message>
        <source>Use the second screen, or leave it</source>
        <translation>Zweiter Bildschirm an/aus</translation>
    </message>
    <message>
        <source>Use the time left for questions, or give the evidence more room.</source>
        <translation>Nutzen Sie die übrige Zeit für Fragen oder geben Sie den Belegen mehr Raum.</translation>
    </message>
    <message>
        <source>Use {file}</source>
        <translation>{file} nehmen</translation>
    </message>
    <message>
        <source>Use {file} for the slides&apos; pictures</source>
        <translation>{file} für die Bilder der Folien nehmen</translation>
    </message>
    <message>
        <source>Values and feedback</source>
        <translation>Werte und Feedback</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Wait a moment: the others are tried. Nothing has been lost, the talk has not begun.</source>
        <translation>Einen Moment: Die anderen werden probiert. Nichts ist verloren, der Vortrag hat nicht begonnen.</translation>
    </message>
    <message>
        <source>Waiting for the microphone…</source>
        <translation>Warten auf das Mikrofon…</translation>
    </message>
    <message>
        <source>Was it copied or downloaded whole?</source>
        <translation>Wurde sie ganz kopiert oder heruntergeladen?</translation>
    </message>
    <message>
        <source>Was the microphone on?</source>
        <translation>War das Mikrofon an?</translation>
    </message>
    <message>
        <source>Web Content Accessibility Guidelines 2.4.2: pages have titles that say what they are for</source>
        <translation>Web Content Accessibility Guidelines 2.4.2: Seiten haben Titel, die sagen, wozu sie da sind</translation>
    </message>
    <message>
        <source>Web Content Accessibility Guidelines 2.4.6: headings tell parts from each other</source>
        <translation>Web Content Accessibility Guidelines 2.4.6: Überschriften unterscheiden die Teile</translation>
    </message>
    <message>
        <source>Web page, to read offline or print</source>
        <translation>Webseite, zum Lesen ohne Netz oder Drucken</translation>
    </message>
    <message>
        <source>WebVTT, for web pages</source>
        <translation>WebVTT, für Webseiten</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>Well placed after a number or a decision; look it up if it was a search.</source>
        <translation>Nach einer Zahl oder Entscheidung gut gesetzt; hören Sie nach, falls Sie nach Worten gesucht haben.</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
    <message>
        <source>What answered is no language model&apos;s server.</source>
        <translation>Was geantwortet hat, ist kein Server eines Sprachmodells.</translation>
    </message>
    <message>
        <source>What answers at {url} is no language model&apos;s server.</source>
        <translation>Was unter {url} antwortet, ist kein Server eines Sprachmodells.</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What every report looks for, with the figures it goes by and where they come from. What you change holds for earlier takes too.</source>
        <translation>Wonach jede Auswertung sucht, mit den Werten, nach denen sie sich richtet, und woher diese kommen. Was Sie ändern, gilt auch für frühere Durchläufe.</translation>
    </message>
    <message>
        <source>What had to be done, and whose job it was, is not said.</source>
        <translation>Was zu tun war und wessen Aufgabe es war, wird nicht gesagt.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>What it rests on is not what the deck says.</source>
        <translation>Worauf sie sich stützt, steht so nicht in der Präsentation.</translation>
    </message>
    <message>
        <source>What should the panel decide or believe?</source>
        <translation>Was soll das Gremium entscheiden oder glauben?</translation>
    </message>
    <message>
        <source>What that data means (JSON Schema)</source>
        <translation>Was diese Daten bedeuten (JSON Schema)</translation>
    </message>
    <message>
        <source>What the answer held</source>
        <translation>Was die Antwort enthielt</translation>
    </message>
    <message>
        <source>What this asks for</source>
        <translation>Wonach hier gefragt wird</translation>
    </message>
    <message>
        <source>What this machine can carry has not been measured yet. It takes a few seconds.</source>
        <translation>Was dieser Rechner schafft, ist noch nicht gemessen. Es dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>What to remember about this moment</source>
        <translation>Was Sie sich zu diesem Moment merken wollen</translation>
    </message>
    <message>
        <source>What to work on first</source>
        <translation>Woran Sie zuerst arbeiten</translation>
    </message>
    <message>
        <source>What was answered is kept.</source>
        <translation>Die Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>What was fixed since</source>
        <translation>Was seitdem behoben ist</translation>
    </message>
    <message>
        <source>What was said instead of “{word}”</source>
        <translation>Was statt „{word}“ gesagt wurde</translation>
    </message>
    <message>
        <source>What you say is still recorded.</source>
        <translation>Was Sie sagen, wird weiter aufgenommen.</translation>
    </message>
    <message>
        <source>When the slides changed</source>
        <translation>Wann die Folien wechselten</translation>
    </message>
    <message>
        <source>Which part of the talk is shown</source>
        <translation>Welcher Teil des Vortrags zu sehen ist</translation>
    </message>
    <message>
        <source>Which slide’s sound</source>
        <translation>Der Ton welcher Folie</translation>
    </message>
    <message>
        <source>Which take</source>
        <translation>Welcher Durchlauf</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>Weißer Bildschirm</translation>
    </message>
    <message>
        <source>Who gives the talk</source>
        <translation>Wer den Vortrag hält</translation>
    </message>
    <message>
        <source>Whole talk</source>
        <translation>Ganzer Vortrag</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>Wessen Arbeit</translation>
    </message>
    <message>
        <source>With an interruption</source>
        <translation>Mit einer Unterbrechung</translation>
    </message>
    <message>
        <source>With the speaker’s notes</source>
        <translation>Mit den Notizen</translation>
    </message>
    <message>
        <source>Word, findings as comments</source>
        <translation>Word, Hinweise als Kommentare</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>Wörter pro Minute</translation>
    </message>
    <message>
        <source>Words with their times (CSV)</source>
        <translation>Wörter mit ihren Zeiten (CSV)</translation>
    </message>
    <message>
        <source>Words/min</source>
        <translation>Wörter/min</translation>
    </message>
    <message>
        <source>Work it out from the words</source>
        <translation>Aus den Worten erschließen</translation>
    </message>
    <message>
        <source>Worse than before: {names}.</source>
        <translation>Schlechter als vorher: {names}.</translation>
    </message>
    <message>
        <source>Write [{&quot;slide&quot;: 1, &quot;at_ms&quot;: 0}, …].</source>
        <translation>Schreiben Sie [{&quot;slide&quot;: 1, &quot;at_ms&quot;: 0}, …].</translation>
    </message>
    <message>
        <source>Write each title as the sentence you want remembered; read alone, the titles should tell the story.</source>
        <translation>Schreiben Sie jeden Titel als den Satz, der im Gedächtnis bleiben soll; für sich gelesen, sollten die Titel die Geschichte erzählen.</translation>
    </message>
    <message>
        <source>Writing {number} of {total}…</source>
        <translation>{number} von {total} wird geschrieben…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Written: {files}</source>
        <translation>Geschrieben: {files}</translation>
    </message>
    <message>
        <source>Yellow card</source>
        <translation>Gelbe Karte</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>You are hardly heard.</source>
        <translation>Sie sind kaum zu hören.</translation>
    </message>
    <message>
        <source>You began at {first} words a minute and ended at {last}, silences left out.</source>
        <translation>Sie begannen mit {first} Wörtern pro Minute und endeten mit {last}, Pausen nicht mitgerechnet.</translation>
    </message>
    <message>
        <source>You have 20 seconds to think, then your answer begins by itself. One question follows the other, without hints, until the time is up. What your answers held comes at the end.</source>
        <translation>Sie haben 20 Sekunden zum Nachdenken, dann beginnt Ihre Antwort von selbst. Frage folgt auf Frage, ohne Tipps, bis die Zeit um ist. Was Ihre Antworten enthielten, kommt am Schluss.</translation>
    </message>
    <message>
        <source>You opened with the bottom line, but the close does not seem to say it again.</source>
        <translation>Sie haben mit der Kernaussage begonnen, doch der Schluss scheint sie nicht zu wiederholen.</translation>
    </message>
    <message>
        <source>You ran {over} over: {total} of {limit}.</source>
        <translation>Sie haben um {over} überzogen: {total} von {limit}.</translation>
    </message>
    <message>
        <source>You said in your talk</source>
        <translation>Sie sagten im Vortrag</translation>
    </message>
    <message>
        <source>You said on slide {number}</source>
        <translation>Sie sagten auf Folie {number}</translation>
    </message>
    <message>
        <source>You said that it is so; click to take that back</source>
        <translation>Sie haben bestätigt, dass es so ist; ein Klick nimmt das zurück</translation>
    </message>
    <message>
        <source>You said what you do not know. Add how you would find out.</source>
        <translation>Sie haben gesagt, was Sie nicht wissen. Ergänzen Sie, wie Sie es herausfinden würden.</translation>
    </message>
    <message>
        <source>You took {took} of a planned {planned} on slide {slide}.</source>
        <translation>Für Folie {slide} brauchten Sie {took} statt der geplanten {planned}.</translation>
    </message>
    <message>
        <source>You used {total} of {limit}.</source>
        <translation>Sie haben {total} von {limit} genutzt.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Your answer, typed</source>
        <translation>Ihre Antwort, getippt</translation>
    </message>
    <message>
        <source>Your answer. Ctrl+Enter when you are done.</source>
        <translation>Ihre Antwort. Strg+Enter, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Your answers are kept with the take, recording and words.</source>
        <translation>Ihre Antworten bleiben beim Durchlauf, mit Aufnahme und Worten.</translation>
    </message>
    <message>
        <source>Your corrections are in place.</source>
        <translation>Ihre Berichtigungen sind wieder eingesetzt.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Your decks</source>
        <translation>Ihre Präsentationen</translation>
    </message>
    <message>
        <source>Your language model finds that it does not bear on the question.</source>
        <translation>Ihr Sprachmodell findet, dass es nicht zur Frage gehört.</translation>
    </message>
    <message>
        <source>Your language model hears a cost here.</source>
        <translation>Ihr Sprachmodell hört hier einen Preis.</translation>
    </message>
    <message>
        <source>Your language model hears an answer here.</source>
        <translation>Ihr Sprachmodell hört hier eine Antwort.</translation>
    </message>
    <message>
        <source>Your language model hears no full answer to what was asked.</source>
        <translation>Ihr Sprachmodell hört keine volle Antwort auf die Frage.</translation>
    </message>
    <message>
        <source>Your language model hears the answer at once.</source>
        <translation>Ihr Sprachmodell hört die Antwort gleich am Anfang.</translation>
    </message>
    <message>
        <source>Your language model hears the answer later.</source>
        <translation>Ihr Sprachmodell hört die Antwort erst später.</translation>
    </message>
    <message>
        <source>Your language model takes this for evidence.</source>
        <translation>Ihr Sprachmodell hält das für einen Beleg.</translation>
    </message>
    <message>
        <source>Your last words trail off; the ask is not among them.</source>
        <translation>Ihre letzten Worte verlieren sich; Ihr Anliegen ist nicht dabei.</translation>
    </message>
    <message>
        <source>Your last words were thanks, not the ask.</source>
        <translation>Ihre letzten Worte waren ein Dank, nicht Ihr Anliegen.</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Ihre Notizen</translation>
    </message>
    <message>
        <source>Your own question</source>
        <translation>Ihre eigene Frage</translation>
    </message>
    <message>
        <source>Your voice stays close to one pitch: it moves by {usual:.0f} %, lively speakers by {least:.0f} to {most:.0f} %.</source>
        <translation>Ihre Stimme bleibt nah an einer Tonhöhe: Sie bewegt sich um {usual:.0f}&#xa0;%, lebhafte Stimmen um {least:.0f} bis {most:.0f}&#xa0;%.</translation>
    </message>
    <message>
        <source>a Keynote file</source>
        <translation>eine Keynote-Datei</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>a PowerPoint file</source>
        <translation>eine PowerPoint-Datei</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>a change of mind</source>
        <translation>ein Sinneswandel</translation>
    </message>
    <message>
        <source>a flat OpenDocument presentation</source>
        <translation>eine flache OpenDocument-Präsentation</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>a number, a date or an example</source>
        <translation>eine Zahl, ein Datum oder ein Beispiel</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a request to the room</source>
        <translation>eine Bitte ans Publikum</translation>
    </message>
    <message>
        <source>a story</source>
        <translation>eine Geschichte</translation>
    </message>
    <message>
        <source>a talk of 15 min takes about {time}; keeps up while you talk</source>
        <translation>ein Vortrag von 15&#xa0;min braucht etwa {time}; hält mit, während Sie sprechen</translation>
    </message>
    <message>
        <source>a talk of 15 min takes about {time}; only after the talk</source>
        <translation>ein Vortrag von 15&#xa0;min braucht etwa {time}; erst nach dem Vortrag</translation>
    </message>
    <message>
        <source>a teaser</source>
        <translation>eine Ankündigung</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>ein Textdokument</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>eine Textdatei</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>abbreviations</source>
        <translation>Abkürzungen</translation>
    </message>
    <message>
        <source>about as fast</source>
        <translation>etwa gleich schnell</translation>
    </message>
    <message>
        <source>about as long</source>
        <translation>etwa gleich lang</translation>
    </message>
    <message>
        <source>about as many</source>
        <translation>etwa gleich viele</translation>
    </message>
    <message>
        <source>about the same</source>
        <translation>etwa gleich</translation>
    </message>
    <message>
        <source>about {length}</source>
        <translation>etwa {length}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>about {time} of {total}</source>
        <translation>etwa {time} von {total}</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>Rat</translation>
    </message>
    <message>
        <source>all slides are hidden, so there is nothing to present.</source>
        <translation>Alle Folien sind ausgeblendet, es gibt also nichts vorzutragen.</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>eine Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>an OpenDocument presentation</source>
        <translation>eine OpenDocument-Präsentation</translation>
    </message>
    <message>
        <source>an apology</source>
        <translation>eine Entschuldigung</translation>
    </message>
    <message>
        <source>an audio or video recording</source>
        <translation>eine Ton- oder Filmaufnahme</translation>
    </message>
    <message>
        <source>an audio recording</source>
        <translation>eine Tonaufnahme</translation>
    </message>
    <message>
        <source>an old PowerPoint file (1997 to 2003)</source>
        <translation>eine alte PowerPoint-Datei (1997 bis 2003)</translation>
    </message>
    <message>
        <source>and LibreOffice could not convert it</source>
        <translation>und LibreOffice konnte sie nicht umwandeln</translation>
    </message>
    <message>
        <source>and at least</source>
        <translation>und mindestens</translation>
    </message>
    <message>
        <source>and by at least</source>
        <translation>und um mindestens</translation>
    </message>
    <message>
        <source>and in under</source>
        <translation>und in weniger als</translation>
    </message>
    <message>
        <source>another transcript</source>
        <translation>einem anderen Transkript</translation>
    </message>
    <message>
        <source>another verdict, or 0:10</source>
        <translation>ein anderes Urteil oder 0:10</translation>
    </message>
    <message>
        <source>as long as before</source>
        <translation>so lang wie zuvor</translation>
    </message>
    <message>
        <source>as long as in take {take}</source>
        <translation>so lang wie in Durchlauf {take}</translation>
    </message>
    <message>
        <source>as many</source>
        <translation>gleich viele</translation>
    </message>
    <message>
        <source>at about the same time</source>
        <translation>etwa zur gleichen Zeit</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>before the clock</source>
        <translation>vor der Uhr</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>neben</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>bottom line first</source>
        <translation>Kernaussage zuerst</translation>
    </message>
    <message>
        <source>bottom line late</source>
        <translation>Kernaussage spät</translation>
    </message>
    <message>
        <source>bottom line missing</source>
        <translation>Kernaussage fehlt</translation>
    </message>
    <message>
        <source>bottom line unsure</source>
        <translation>Kernaussage unsicher</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>can be dropped</source>
        <translation>kann wegfallen</translation>
    </message>
    <message>
        <source>cannot be deleted ({reason}).</source>
        <translation>lässt sich nicht löschen ({reason}).</translation>
    </message>
    <message>
        <source>cannot be drawn as a waveform.</source>
        <translation>lässt sich nicht als Wellenform zeichnen.</translation>
    </message>
    <message>
        <source>cannot be opened ({reason}).</source>
        <translation>lässt sich nicht öffnen ({reason}).</translation>
    </message>
    <message>
        <source>cannot be played.</source>
        <translation>lässt sich nicht abspielen.</translation>
    </message>
    <message>
        <source>cannot be read ({reason}).</source>
        <translation>lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>cannot be read as a recording.</source>
        <translation>lässt sich nicht als Aufnahme lesen.</translation>
    </message>
    <message>
        <source>cannot be read as a transcript: {why}.</source>
        <translation>ist nicht als Transkript lesbar: {why}.</translation>
    </message>
    <message>
        <source>compared with what</source>
        <translation>womit Sie vergleichen</translation>
    </message>
    <message>
        <source>could not be deleted ({reason}).</source>
        <translation>konnte nicht gelöscht werden ({reason}).</translation>
    </message>
    <message>
        <source>could not be read: its contents are not in order ({kind}).</source>
        <translation>war nicht zu lesen: Ihr Inhalt ist nicht in Ordnung ({kind}).</translation>
    </message>
    <message>
        <source>could not be transcribed ({reason}).</source>
        <translation>konnte nicht transkribiert werden ({reason}).</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>cross-functional partner</source>
        <translation>Partner im Nachbarteam</translation>
    </message>
    <message>
        <source>culture interviewer</source>
        <translation>Interviewerin für Kultur</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day in Qt&apos;s letters: 20 Nov</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>data scientist</source>
        <translation>Datenwissenschaftler</translation>
    </message>
    <message>
        <source>dddd d MMMM &apos;at&apos; HH:mm</source>
        <comment>a moment in Qt&apos;s letters: Friday 20 November at 21:05</comment>
        <translation>dddd, d. MMMM, HH:mm &apos;Uhr&apos;</translation>
    </message>
    <message>
        <source>design manager</source>
        <translation>Designleiter</translation>
    </message>
    <message>
        <source>did not open with that password.</source>
        <translation>ließ sich mit diesem Passwort nicht öffnen.</translation>
    </message>
    <message>
        <source>does not have the content it should have</source>
        <translation>hat nicht den richtigen Inhalt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>engineering director</source>
        <translation>technische Direktorin</translation>
    </message>
    <message>
        <source>execution</source>
        <translation>Umsetzung</translation>
    </message>
    <message>
        <source>executive</source>
        <translation>Vorständin</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>features on a slide</source>
        <translation>Funktionen auf einer Folie</translation>
    </message>
    <message>
        <source>fillers a minute</source>
        <translation>Füllwörter pro Minute</translation>
    </message>
    <message>
        <source>fillers in ten seconds</source>
        <translation>Füllwörter in zehn Sekunden</translation>
    </message>
    <message>
        <source>fillers not counted</source>
        <translation>Füllwörter nicht gezählt</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>first in {number} of {total}</source>
        <translation>zuerst in {number} von {total}</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>zur Kenntnis</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>harmless below 5</source>
        <translation>harmlos unter 5</translation>
    </message>
    <message>
        <source>has no earlier words to go back to.</source>
        <translation>hat keine früheren Worte, die zurückkommen könnten.</translation>
    </message>
    <message>
        <source>has no questions.</source>
        <translation>enthält keine Fragen.</translation>
    </message>
    <message>
        <source>has no slides.</source>
        <translation>hat keine Folien.</translation>
    </message>
    <message>
        <source>has no spoken take beside it.</source>
        <translation>hat keinen gesprochenen Durchlauf neben sich.</translation>
    </message>
    <message>
        <source>has no words in it.</source>
        <translation>enthält keine Worte.</translation>
    </message>
    <message>
        <source>has {n:,} pages, more than Greenroom opens ({most:,}).</source>
        <translation>hat {n} Seiten, mehr als Greenroom öffnet ({most}).</translation>
    </message>
    <message>
        <source>has {n:,} slides, more than Greenroom opens ({most:,}).</source>
        <translation>hat {n} Folien, mehr als Greenroom öffnet ({most}).</translation>
    </message>
    <message>
        <source>has {pages}, and the deck {slides}.</source>
        <translation>hat {pages}, die Präsentation {slides}.</translation>
    </message>
    <message>
        <source>has {size} bytes instead of {right}</source>
        <translation>hat {size}&#xa0;Bytes statt {right}</translation>
    </message>
    <message>
        <source>hedges in two sentences</source>
        <translation>Abschwächungen in zwei Sätzen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>hidden or shown</source>
        <translation>aus- oder eingeblendet</translation>
    </message>
    <message>
        <source>hiring manager</source>
        <translation>künftige Vorgesetzte</translation>
    </message>
    <message>
        <source>holds a document type definition, which real decks do not, and is not opened.</source>
        <translation>enthält eine Dokumenttyp-Definition, wie sie echte Präsentationen nicht haben, und wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>holds a list of parts that is {size} long, more than is safe to open.</source>
        <translation>enthält ein Verzeichnis von {size}, mehr, als sich sicher öffnen lässt.</translation>
    </message>
    <message>
        <source>holds a single part of {size}, more than is safe to open.</source>
        <translation>enthält einen einzelnen Teil von {size}, mehr, als sich sicher öffnen lässt.</translation>
    </message>
    <message>
        <source>holds more text than any talk could.</source>
        <translation>enthält mehr Text, als ein Vortrag haben kann.</translation>
    </message>
    <message>
        <source>holds no sound.</source>
        <translation>enthält keinen Ton.</translation>
    </message>
    <message>
        <source>holds no take.</source>
        <translation>enthält keinen Durchlauf.</translation>
    </message>
    <message>
        <source>holds {n:,} parts, more than is safe to open.</source>
        <translation>enthält {n} Teile, mehr, als sich sicher öffnen lässt.</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>wie es ausging</translation>
    </message>
    <message>
        <source>how it is done</source>
        <translation>wie es gemacht wird</translation>
    </message>
    <message>
        <source>in the first minute</source>
        <translation>in der ersten Minute</translation>
    </message>
    <message>
        <source>in which LibreOffice found no slides</source>
        <translation>in der LibreOffice keine Folien fand</translation>
    </message>
    <message>
        <source>is a Git LFS placeholder, not the deck itself.</source>
        <translation>ist ein Platzhalter von Git LFS, nicht die Präsentation selbst.</translation>
    </message>
    <message>
        <source>is a Keynote file in the form of a folder.</source>
        <translation>ist eine Keynote-Datei in Form eines Ordners.</translation>
    </message>
    <message>
        <source>is a Keynote file with a password.</source>
        <translation>ist eine Keynote-Datei mit Passwort.</translation>
    </message>
    <message>
        <source>is a folder, not a recording.</source>
        <translation>ist ein Ordner, keine Aufnahme.</translation>
    </message>
    <message>
        <source>is a folder.</source>
        <translation>ist ein Ordner.</translation>
    </message>
    <message>
        <source>is a kind of recording that needs FFmpeg, and that is not installed.</source>
        <translation>ist eine Art von Aufnahme, für die FFmpeg nötig ist, und das ist nicht installiert.</translation>
    </message>
    <message>
        <source>is a single part of {size}, more than is safe to open.</source>
        <translation>ist ein einziger Teil von {size}, mehr, als sich sicher öffnen lässt.</translation>
    </message>
    <message>
        <source>is a talk, and no deck is open that it could belong to.</source>
        <translation>ist ein Vortrag, und es ist keine Präsentation offen, zu der er gehören könnte.</translation>
    </message>
    <message>
        <source>is a zip archive with a password.</source>
        <translation>ist ein ZIP-Archiv mit Passwort.</translation>
    </message>
    <message>
        <source>is a zip archive without a presentation in it.</source>
        <translation>ist ein ZIP-Archiv ohne Präsentation darin.</translation>
    </message>
    <message>
        <source>is an OpenDocument file with a password, which only LibreOffice can open.</source>
        <translation>ist eine OpenDocument-Datei mit Passwort, die nur LibreOffice öffnen kann.</translation>
    </message>
    <message>
        <source>is an OpenDocument file, but not a presentation.</source>
        <translation>ist eine OpenDocument-Datei, aber keine Präsentation.</translation>
    </message>
    <message>
        <source>is an old Office file, not a presentation.</source>
        <translation>ist eine alte Office-Datei, keine Präsentation.</translation>
    </message>
    <message>
        <source>is being recorded and was not deleted.</source>
        <translation>wird gerade aufgenommen und wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>is damaged or cut short.</source>
        <translation>ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>is damaged: no sound can be found in it.</source>
        <translation>ist beschädigt: Darin lässt sich kein Ton finden.</translation>
    </message>
    <message>
        <source>is empty (0 bytes).</source>
        <translation>ist leer (0&#xa0;Byte).</translation>
    </message>
    <message>
        <source>is empty.</source>
        <translation>ist leer.</translation>
    </message>
    <message>
        <source>is empty: it holds no sound.</source>
        <translation>ist leer und enthält keinen Ton.</translation>
    </message>
    <message>
        <source>is encrypted in a way that Greenroom does not know.</source>
        <translation>ist auf eine Weise verschlüsselt, die Greenroom nicht kennt.</translation>
    </message>
    <message>
        <source>is larger than a list of questions can be (1 MB).</source>
        <translation>ist größer, als eine Liste von Fragen sein kann (1&#xa0;MB).</translation>
    </message>
    <message>
        <source>is longer than twelve hours.</source>
        <translation>ist länger als zwölf Stunden.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not a 16-bit mono WAV.</source>
        <translation>ist kein WAV mit 16 Bit und einem Kanal.</translation>
    </message>
    <message>
        <source>is not a PDF but {what}.</source>
        <translation>ist kein PDF, sondern {what}.</translation>
    </message>
    <message>
        <source>is not a WAV recording.</source>
        <translation>ist keine WAV-Aufnahme.</translation>
    </message>
    <message>
        <source>is not a file.</source>
        <translation>ist keine Datei.</translation>
    </message>
    <message>
        <source>is not a take, so nothing was deleted.</source>
        <translation>ist kein Durchlauf, deshalb wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>is not text in UTF-8.</source>
        <translation>ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>is not there.</source>
        <translation>ist nicht da.</translation>
    </message>
    <message>
        <source>is protected by a password.</source>
        <translation>ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>is protected by rights management, which only Office can open.</source>
        <translation>hat einen Rechteschutz, den nur Office öffnen kann.</translation>
    </message>
    <message>
        <source>is shorter than a second, so there is nothing to work on.</source>
        <translation>ist kürzer als eine Sekunde; damit lässt sich nichts anfangen.</translation>
    </message>
    <message>
        <source>is {size}, more than Greenroom opens ({most}).</source>
        <translation>hat {size}, mehr als Greenroom öffnet ({most}).</translation>
    </message>
    <message>
        <source>is {what} under the name of another kind ({suffix}).</source>
        <translation>ist {what} mit der Endung einer anderen Art ({suffix}).</translation>
    </message>
    <message>
        <source>is {what}, not a presentation.</source>
        <translation>ist {what}, keine Präsentation.</translation>
    </message>
    <message>
        <source>is {what}, {why}.</source>
        <translation>ist {what}, {why}.</translation>
    </message>
    <message>
        <source>is {what}.</source>
        <translation>ist {what}.</translation>
    </message>
    <message>
        <source>it did not answer</source>
        <translation>er hat nicht geantwortet</translation>
    </message>
    <message>
        <source>it holds neither words nor segments with times</source>
        <translation>es enthält weder Wörter noch Abschnitte mit Zeiten</translation>
    </message>
    <message>
        <source>it is larger than 50 MB</source>
        <translation>die Datei ist größer als 50&#xa0;MB</translation>
    </message>
    <message>
        <source>it is not a list of slides with times</source>
        <translation>das ist keine Liste von Folien mit Zeiten</translation>
    </message>
    <message>
        <source>it is not valid TOML</source>
        <translation>das ist kein gültiges TOML</translation>
    </message>
    <message>
        <source>it names slide {n} of {total}</source>
        <translation>sie nennt Folie {n} von {total}</translation>
    </message>
    <message>
        <source>its captions are damaged</source>
        <translation>die Untertitel sind beschädigt</translation>
    </message>
    <message>
        <source>its slides cannot be drawn, for {folder} cannot be written ({reason}).</source>
        <translation>Die Folien lassen sich nicht zeichnen, denn {folder} lässt sich nicht beschreiben ({reason}).</translation>
    </message>
    <message>
        <source>late</source>
        <translation>spät</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>hört zu</translation>
    </message>
    <message>
        <source>metrics and experiments</source>
        <translation>Kennzahlen und Experimente</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>more than chance</source>
        <translation>mehr, als der Zufall ausmacht</translation>
    </message>
    <message>
        <source>more than chance makes 19 times in 20 (Fisher 1934: two shares)</source>
        <translation>mehr, als der Zufall in 19 von 20 Fällen ausmacht (Fisher 1934: zwei Anteile)</translation>
    </message>
    <message>
        <source>motivation</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>names a topic</source>
        <translation>nennt ein Thema</translation>
    </message>
    <message>
        <source>needs more memory than is safe to give it.</source>
        <translation>braucht mehr Arbeitsspeicher, als sich gefahrlos bereitstellen lässt.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>no captions were found in it</source>
        <translation>es enthält keine Untertitel</translation>
    </message>
    <message>
        <source>no fillers</source>
        <translation>keine Füllwörter</translation>
    </message>
    <message>
        <source>no longer in the deck</source>
        <translation>nicht mehr in der Präsentation</translation>
    </message>
    <message>
        <source>no more than chance</source>
        <translation>nicht mehr, als der Zufall ausmacht</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>kein Ton</translation>
    </message>
    <message>
        <source>no speech was found in this recording.</source>
        <translation>In dieser Aufnahme wurde keine Sprache gefunden.</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>kein Titel</translation>
    </message>
    <message>
        <source>no word is different.</source>
        <translation>kein Wort ist anders.</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>keine Worte</translation>
    </message>
    <message>
        <source>no words were found in it</source>
        <translation>es enthält keine Worte</translation>
    </message>
    <message>
        <source>nobody is called “{name}”.</source>
        <translation>Niemand heißt „{name}“.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>ohne Aufnahme</translation>
    </message>
    <message>
        <source>not sure in one of them</source>
        <translation>in einem der beiden unsicher</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>instead of a word: no word was said</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>of a kind that Greenroom does not know</source>
        <translation>von einer Art, die Greenroom nicht kennt</translation>
    </message>
    <message>
        <source>of whose {slides} slides LibreOffice could convert {found}</source>
        <translation>von deren {slides} Folien LibreOffice nur {found} umwandeln konnte</translation>
    </message>
    <message>
        <source>of {target}</source>
        <translation>von {target}</translation>
    </message>
    <message numerus="yes">
        <source>old slide(s) {slides} removed</source>
        <translation>
            <numerusform>frühere Folie {slides} entfernt</numerusform>
            <numerusform>frühere Folien {slides} entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>on plan</source>
        <translation>im Plan</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>one occasion</source>
        <translation>einen bestimmten Fall</translation>
    </message>
    <message>
        <source>other things</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>outside the plan</source>
        <translation>nicht im Plan</translation>
    </message>
    <message>
        <source>pauses a minute</source>
        <translation>Pausen pro Minute</translation>
    </message>
    <message>
        <source>pdfpc and PowerPoint&apos;s rehearsal: a slide&apos;s time is that of all its visits</source>
        <translation>Probe in pdfpc und PowerPoint: Die Zeit einer Folie ist die aller ihrer Aufrufe</translation>
    </message>
    <message>
        <source>plain cards</source>
        <translation>einfache Karten</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>plan {time}</source>
        <translation>Plan {time}</translation>
    </message>
    <message>
        <source>product sense and strategy</source>
        <translation>Produktgespür und Strategie</translation>
    </message>
    <message>
        <source>questions</source>
        <comment>after their time</comment>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>seconds a slide</source>
        <translation>Sekunden pro Folie</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>von Ihnen gesetzt</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>several speakers fit “{name}”.</source>
        <translation>Mehrere Personen passen zu „{name}“.</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>silent run</source>
        <translation>stiller Durchlauf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>slide {number}</source>
        <translation>Folie {number}</translation>
    </message>
    <message numerus="yes">
        <source>slide(s) {slides} edited</source>
        <translation>
            <numerusform>Folie {slides} geändert</numerusform>
            <numerusform>Folien {slides} geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slide(s) {slides} moved</source>
        <translation>
            <numerusform>Folie {slides} verschoben</numerusform>
            <numerusform>Folien {slides} verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slide(s) {slides} new</source>
        <translation>
            <numerusform>Folie {slides} neu</numerusform>
            <numerusform>Folien {slides} neu</numerusform>
        </translation>
    </message>
    <message>
        <source>slides {numbers}</source>
        <translation>Folien {numbers}</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>somebody else&apos;s view</source>
        <translation>die Meinung anderer</translation>
    </message>
    <message>
        <source>stopped the reader, which shows that it is damaged or not what it seems.</source>
        <translation>hat das Lesen abgebrochen: Die Datei ist beschädigt oder nicht, was sie scheint.</translation>
    </message>
    <message>
        <source>symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>take {number}</source>
        <translation>Durchlauf {number}</translation>
    </message>
    <message>
        <source>take {number}: {value}</source>
        <translation>Durchlauf {number}: {value}</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>technical depth</source>
        <translation>technische Tiefe</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the agenda</source>
        <translation>die Agenda</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>the built-in renderer</source>
        <translation>das eingebaute Zeichenprogramm</translation>
    </message>
    <message>
        <source>the correction</source>
        <translation>Die Berichtigung</translation>
    </message>
    <message>
        <source>the decoded sound cannot be written ({reason}).</source>
        <translation>Der entpackte Ton lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>the export could not be written to {folder} ({reason}).</source>
        <translation>Der Export ließ sich nicht nach {folder} schreiben ({reason}).</translation>
    </message>
    <message>
        <source>the figure</source>
        <translation>die Zahl</translation>
    </message>
    <message>
        <source>the hub cannot be reached for the speech model “{model}” ({reason}).</source>
        <translation>Der Hub ist für das Erkennungsmodell „{model}“ nicht erreichbar ({reason}).</translation>
    </message>
    <message>
        <source>the hub did not give {name} of the speech model (it answered {code}).</source>
        <translation>Der Hub hat {name} des Erkennungsmodells nicht herausgegeben (Antwort {code}).</translation>
    </message>
    <message>
        <source>the installed packages of the speech model “{model}” are damaged ({name}).</source>
        <translation>Die installierten Pakete des Erkennungsmodells „{model}“ sind beschädigt ({name}).</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>die Liste ist leer</translation>
    </message>
    <message>
        <source>the list of speech models cannot be read ({reason}).</source>
        <translation>Die Liste der Erkennungsmodelle lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>the option you turned down</source>
        <translation>die Möglichkeit, die Sie verworfen haben</translation>
    </message>
    <message>
        <source>the panel</source>
        <translation>Die Fragerunde</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>Der Zeitplan</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>das Problem</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>den Grund</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>Die Aufnahme</translation>
    </message>
    <message>
        <source>the recording cannot be written ({reason}).</source>
        <translation>Die Aufnahme lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>the settings cannot be written ({reason}).</source>
        <translation>Die Einstellungen lassen sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>the slide times cannot be used: {why}.</source>
        <translation>Die Folienzeiten sind nicht brauchbar: {why}.</translation>
    </message>
    <message>
        <source>the sound cannot be read.</source>
        <translation>Der Ton lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>the speech model cannot be written to {folder} ({reason}).</source>
        <translation>Das Erkennungsmodell lässt sich nicht nach {folder} schreiben ({reason}).</translation>
    </message>
    <message>
        <source>the speech model in {folder} is not complete: {missing} is missing.</source>
        <translation>Das Erkennungsmodell in {folder} ist nicht vollständig: {missing} fehlt.</translation>
    </message>
    <message>
        <source>the speech model needs {have} MB and the disk has {free} MB left.</source>
        <translation>Das Erkennungsmodell braucht {have}&#xa0;MB, und auf dem Datenträger sind {free}&#xa0;MB frei.</translation>
    </message>
    <message>
        <source>the speech model “{model}” cannot be loaded ({reason}).</source>
        <translation>Das Erkennungsmodell „{model}“ lässt sich nicht laden ({reason}).</translation>
    </message>
    <message>
        <source>the speech model “{model}” is damaged: {name} {problem}.</source>
        <translation>Das Erkennungsmodell „{model}“ ist beschädigt: {name} {problem}.</translation>
    </message>
    <message>
        <source>the speech model “{model}” is not on the hub.</source>
        <translation>Das Erkennungsmodell „{model}“ gibt es auf dem Hub nicht.</translation>
    </message>
    <message>
        <source>the speech model “{model}” is not on this machine.</source>
        <translation>Das Erkennungsmodell „{model}“ ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>the system’s default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>the take</source>
        <translation>Der Durchlauf</translation>
    </message>
    <message>
        <source>the take is damaged: its take.json cannot be read.</source>
        <translation>Der Durchlauf ist beschädigt: Seine take.json lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>the take’s journal cannot be written ({reason}).</source>
        <translation>Das Journal des Durchlaufs lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>the transcript</source>
        <translation>Das Transkript</translation>
    </message>
    <message>
        <source>then</source>
        <comment>before the time for questions</comment>
        <translation>dann</translation>
    </message>
    <message>
        <source>there is no speech model called “{model}”.</source>
        <translation>Es gibt kein Erkennungsmodell namens „{model}“.</translation>
    </message>
    <message>
        <source>there is no speech model in {folder}.</source>
        <translation>In {folder} ist kein Erkennungsmodell.</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>times a minute</source>
        <translation>Mal pro Minute</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>took longer than {n} s to read and was given up.</source>
        <translation>ließ sich in {n}&#xa0;s nicht lesen und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>zwölf</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>under what condition</source>
        <translation>unter welcher Bedingung</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>values and feedback</source>
        <translation>Werte und Feedback</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>was corrected by a newer Greenroom.</source>
        <translation>wurde mit einem neueren Greenroom berichtigt.</translation>
    </message>
    <message>
        <source>was cut off before its end, where such a film has its index, so none of it can be read.</source>
        <translation>wurde vor dem Ende abgeschnitten, wo solche Filme ihr Verzeichnis haben, und ist deshalb nicht lesbar.</translation>
    </message>
    <message>
        <source>was recorded by a newer Greenroom.</source>
        <translation>wurde mit einem neueren Greenroom aufgenommen.</translation>
    </message>
    <message>
        <source>was slide {number}</source>
        <translation>war Folie {number}</translation>
    </message>
    <message>
        <source>was {figure}</source>
        <translation>war {figure}</translation>
    </message>
    <message>
        <source>what comes next</source>
        <translation>was als Nächstes kommt</translation>
    </message>
    <message>
        <source>what else could explain it</source>
        <translation>was es sonst erklären könnte</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>was fehlt</translation>
    </message>
    <message>
        <source>what it cost</source>
        <translation>was es gekostet hat</translation>
    </message>
    <message>
        <source>what was decided</source>
        <translation>was entschieden wurde</translation>
    </message>
    <message>
        <source>what was lost by it</source>
        <translation>was dadurch verloren ging</translation>
    </message>
    <message>
        <source>what was measured cannot be written ({reason}).</source>
        <translation>Das Gemessene lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>what you did yourself</source>
        <translation>was Sie selbst getan haben</translation>
    </message>
    <message>
        <source>what you do not know</source>
        <translation>was Sie nicht wissen</translation>
    </message>
    <message>
        <source>what you have changed since</source>
        <translation>was Sie seither geändert haben</translation>
    </message>
    <message>
        <source>what you would do</source>
        <translation>was Sie tun würden</translation>
    </message>
    <message>
        <source>where it breaks first</source>
        <translation>wo es zuerst bricht</translation>
    </message>
    <message>
        <source>which needs LibreOffice, and that is not on this machine</source>
        <translation>für die LibreOffice nötig ist, und das fehlt auf diesem Rechner</translation>
    </message>
    <message>
        <source>who, by name or role</source>
        <translation>wer, mit Namen oder Funktion</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>in der Redezeit</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>words a minute</source>
        <translation>Wörter pro Minute</translation>
    </message>
    <message>
        <source>words on a slide</source>
        <translation>Wörter auf einer Folie</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>would unpack to {n} times its size, more than is safe to open.</source>
        <translation>wäre entpackt {n}-mal so groß, mehr, als sich sicher öffnen lässt.</translation>
    </message>
    <message>
        <source>would unpack to {size}, more than is safe to open.</source>
        <translation>wäre entpackt {size} groß, mehr, als sich sicher öffnen lässt.</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigene Fragen</translation>
    </message>
    <message>
        <source>{abbreviations} are never spelled out.</source>
        <translation>Nie ausgeschrieben: {abbreviations}.</translation>
    </message>
    <message>
        <source>{abbreviation} is never spelled out.</source>
        <translation>Nie ausgeschrieben: {abbreviation}.</translation>
    </message>
    <message>
        <source>{before:.1f} to {after:.1f}</source>
        <translation>von {before:.1f} auf {after:.1f}</translation>
    </message>
    <message>
        <source>{before} to {after}</source>
        <translation>von {before} auf {after}</translation>
    </message>
    <message>
        <source>{count} corrections find no place in this transcript and are left out: {words}.</source>
        <translation>{count} Berichtigungen finden in diesem Transkript keinen Platz und entfallen: {words}.</translation>
    </message>
    <message>
        <source>{count} fillers in your first minute.</source>
        <translation>{count} Füllwörter in Ihrer ersten Minute.</translation>
    </message>
    <message>
        <source>{count} fillers in {seconds} s on slide {slide}.</source>
        <translation>{count} Füllwörter in {seconds}&#xa0;s auf Folie {slide}.</translation>
    </message>
    <message>
        <source>{count} fillers, {rate:.1f} a minute: too few to be noticed.</source>
        <translation>Füllwörter: {count} ({rate:.1f} pro Minute) – zu wenige, um aufzufallen.</translation>
    </message>
    <message>
        <source>{count} fillers, {rate:.1f} a minute: {sounds} sounds and {words} words.</source>
        <translation>Füllwörter: {count} ({rate:.1f} pro Minute), davon Laute: {sounds}, Wörter: {words}.</translation>
    </message>
    <message>
        <source>{count} hedges in one sentence: {hedges}.</source>
        <translation>Abschwächungen in einem Satz: {count} ({hedges}).</translation>
    </message>
    <message>
        <source>{count} hedges in two sentences: {hedges}.</source>
        <translation>Abschwächungen in zwei Sätzen: {count} ({hedges}).</translation>
    </message>
    <message>
        <source>{count} of {total} titles name a topic instead of making a point: {slides}.</source>
        <translation>{count} von {total} Titeln nennen nur ein Thema statt einer Aussage: {slides}.</translation>
    </message>
    <message>
        <source>{count} old slides removed</source>
        <translation>{count} frühere Folien entfernt</translation>
    </message>
    <message>
        <source>{count} slides edited</source>
        <translation>{count} Folien geändert</translation>
    </message>
    <message>
        <source>{count} slides for {limit} leave {seconds} s for each.</source>
        <translation>{count} Folien in {limit}: Da bleiben {seconds}&#xa0;s für jede.</translation>
    </message>
    <message>
        <source>{count} slides moved</source>
        <translation>{count} Folien verschoben</translation>
    </message>
    <message>
        <source>{count} slides new</source>
        <translation>{count} Folien neu</translation>
    </message>
    <message>
        <source>{deck}
needs a password to open.</source>
        <translation>{deck}
öffnet sich nur mit Passwort.</translation>
    </message>
    <message>
        <source>{error} Answers are recorded but not written down; you can type them.</source>
        <translation>{error} Antworten werden aufgenommen, aber nicht aufgeschrieben; Sie können sie tippen.</translation>
    </message>
    <message>
        <source>{error} The recording is kept.</source>
        <translation>{error} Die Aufnahme bleibt erhalten.</translation>
    </message>
    <message>
        <source>{error} The words are as they were.</source>
        <translation>{error} Die Worte sind, wie sie waren.</translation>
    </message>
    <message>
        <source>{file} are already there.</source>
        <translation>{file} gibt es schon.</translation>
    </message>
    <message>
        <source>{file} is already there.</source>
        <translation>{file} gibt es schon.</translation>
    </message>
    <message>
        <source>{file} of the speech model did not come through whole.</source>
        <translation>{file} des Erkennungsmodells ist nicht ganz angekommen.</translation>
    </message>
    <message>
        <source>{file} of the speech model is not what it should be, so it was thrown away.</source>
        <translation>{file} des Erkennungsmodells ist nicht, was es sein soll, und wurde weggeworfen.</translation>
    </message>
    <message>
        <source>{file}: the settings could not be read ({reason}); defaults are used.</source>
        <translation>{file}: Die Einstellungen ließen sich nicht lesen ({reason}); es gelten die üblichen.</translation>
    </message>
    <message>
        <source>{file}: {names} made no sense; the default is used.</source>
        <translation>{file}: nicht zu verstehen: {names}; es gilt das Übliche.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{key} shows the slide again.</source>
        <translation>{key} zeigt die Folie wieder.</translation>
    </message>
    <message>
        <source>{lead}: “{question}”</source>
        <translation>{lead}: „{question}“</translation>
    </message>
    <message>
        <source>{least:g} to {most:g}, usually {usual:g}</source>
        <translation>{least:g} bis {most:g}, üblich {usual:g}</translation>
    </message>
    <message>
        <source>{least} to {most} s is usual</source>
        <translation>üblich: {least} bis {most}&#xa0;s</translation>
    </message>
    <message>
        <source>{left} of {planned} are left for questions.</source>
        <translation>Für Fragen bleiben {left} von {planned}.</translation>
    </message>
    <message>
        <source>{length} from {time} on are missing.</source>
        <translation>Ab {time} fehlen {length}.</translation>
    </message>
    <message>
        <source>{length} from {time} on is missing.</source>
        <translation>Ab {time} fehlt {length}.</translation>
    </message>
    <message>
        <source>{level} (second reading)</source>
        <translation>{level} (gegengelesen)</translation>
    </message>
    <message>
        <source>{level} decibels below full scale</source>
        <translation>{level} Dezibel unter Vollaussteuerung</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{model} has listened again</source>
        <translation>{model} hat neu erkannt</translation>
    </message>
    <message>
        <source>{model} listens again</source>
        <translation>{model} erkennt neu</translation>
    </message>
    <message>
        <source>{model} listens again; it waits until the talk is over</source>
        <translation>{model} erkennt neu; es wartet, bis der Vortrag vorbei ist</translation>
    </message>
    <message>
        <source>{model} would keep up too, and hears more.</source>
        <translation>{model} würde auch mithalten und hört mehr.</translation>
    </message>
    <message>
        <source>{model} writes down what you say, and keeps up on this machine.</source>
        <translation>{model} schreibt mit, was Sie sagen, und hält auf diesem Rechner mit.</translation>
    </message>
    <message>
        <source>{model} wrote this down; {better}, also here, hears more.</source>
        <translation>{model} hat das aufgeschrieben; {better}, auch auf diesem Rechner, hört mehr.</translation>
    </message>
    <message>
        <source>{model}, listening again, had come to {time} of {total}.</source>
        <translation>{model} war beim neuen Erkennen bei {time} von {total}.</translation>
    </message>
    <message>
        <source>{model}, which wrote it down</source>
        <translation>{model}, das mitgeschrieben hat</translation>
    </message>
    <message>
        <source>{n:.3g} GB</source>
        <translation>{n:.3g}&#xa0;GB</translation>
    </message>
    <message>
        <source>{n:.3g} MB</source>
        <translation>{n:.3g}&#xa0;MB</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %n weitere</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} and {n} more are already in {folder}, so nothing was written.</source>
        <translation>{name} und {n} weitere gibt es schon in {folder}, deshalb wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{name} comes in</source>
        <translation>{name} unterbricht</translation>
    </message>
    <message>
        <source>{name} follows up</source>
        <translation>{name} fragt nach</translation>
    </message>
    <message>
        <source>{name} is already in {folder}, so nothing was written.</source>
        <translation>{name} gibt es schon in {folder}, deshalb wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}, {role}</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{name}: {values}, about the same</source>
        <translation>{name}: {values}, etwa gleich</translation>
    </message>
    <message>
        <source>{name}: {was}, now {now}</source>
        <translation>{name}: {was}, jetzt {now}</translation>
    </message>
    <message>
        <source>{name}: {was}, now {now} of {plan}</source>
        <translation>{name}: {was}, jetzt {now} von {plan}</translation>
    </message>
    <message>
        <source>{name}: {was}, now {now}. {change}</source>
        <translation>{name}: {was}, jetzt {now}. {change}</translation>
    </message>
    <message>
        <source>{number:.1f}</source>
        <translation>{number:.1f}</translation>
    </message>
    <message>
        <source>{number:.1f} fewer</source>
        <translation>{number:.1f} weniger</translation>
    </message>
    <message>
        <source>{number:.1f} more</source>
        <translation>{number:.1f} mehr</translation>
    </message>
    <message>
        <source>{number} fewer</source>
        <comment>fillers than before</comment>
        <translation>{number} weniger</translation>
    </message>
    <message>
        <source>{number} more</source>
        <translation>{number} weitere</translation>
    </message>
    <message>
        <source>{number} more</source>
        <comment>fillers than before</comment>
        <translation>{number} mehr</translation>
    </message>
    <message>
        <source>{number} people ask</source>
        <translation>{number} Personen stellen</translation>
    </message>
    <message>
        <source>{number} person asks</source>
        <translation>{number} Person stellt</translation>
    </message>
    <message>
        <source>{number} question</source>
        <translation>{number} Frage</translation>
    </message>
    <message>
        <source>{number} questions</source>
        <translation>{number} Fragen</translation>
    </message>
    <message>
        <source>{number} words a minute</source>
        <translation>{number} Wörter pro Minute</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>{number}. {title} ({about})</source>
        <translation>{number}. {title} ({about})</translation>
    </message>
    <message>
        <source>{n} answers were interrupted.</source>
        <translation>{n} Antworten wurden unterbrochen.</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation>{n} Fragen</translation>
    </message>
    <message>
        <source>{n} slides</source>
        <translation>{n} Folien</translation>
    </message>
    <message>
        <source>{n} words such as “{word}” weaken it.</source>
        <translation>{n} Wörter wie „{word}“ schwächen sie ab.</translation>
    </message>
    <message>
        <source>{n} words such as “{word}”.</source>
        <translation>{n} Wörter wie „{word}“.</translation>
    </message>
    <message>
        <source>{parts} edited</source>
        <translation>{parts} geändert</translation>
    </message>
    <message>
        <source>{pauses} pauses of half a second in the whole talk; the longest stretch without one is {seconds} s.</source>
        <translation>{pauses} Pausen von einer halben Sekunde im ganzen Vortrag; der längste Abschnitt ohne Pause dauert {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>{people} {questions} about this deck and this talk.</source>
        <translation>{people} {questions} zu dieser Präsentation und diesem Vortrag.</translation>
    </message>
    <message>
        <source>{people} {questions} about this deck.</source>
        <translation>{people} {questions} zu dieser Präsentation.</translation>
    </message>
    <message>
        <source>{people} {questions} about you and your work.</source>
        <translation>{people} {questions} zu Ihnen und Ihrer Arbeit.</translation>
    </message>
    <message>
        <source>{people}. Asking: {name}</source>
        <translation>{people}. Es fragt: {name}</translation>
    </message>
    <message>
        <source>{percent:.0f}%</source>
        <translation>{percent:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>{place} in take {number}</source>
        <translation>{place} in Durchlauf {number}</translation>
    </message>
    <message>
        <source>{questions}: {answered} answered, {skipped} skipped.</source>
        <translation>{questions}: {answered} beantwortet, {skipped} übersprungen.</translation>
    </message>
    <message>
        <source>{questions}: {answered} answered.</source>
        <translation>{questions}: {answered} beantwortet.</translation>
    </message>
    <message>
        <source>{read} of {said} words on slide {slide} are read off the slide.</source>
        <translation>{read} von {said} Wörtern auf Folie {slide} sind von der Folie abgelesen.</translation>
    </message>
    <message>
        <source>{role}, asked</source>
        <translation>{role}, fragte</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{seconds} s of sound are missing at {at}.</source>
        <translation>Bei {at} fehlen {seconds}&#xa0;s Ton.</translation>
    </message>
    <message>
        <source>{server} on this machine, {models}.</source>
        <translation>{server} auf diesem Rechner, {models}.</translation>
    </message>
    <message>
        <source>{server} on “{host}”, {models}.</source>
        <translation>{server} auf „{host}“, {models}.</translation>
    </message>
    <message>
        <source>{size:.1f} GB</source>
        <translation>{size:.1f}&#xa0;GB</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size}&#xa0;KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size}&#xa0;MB</translation>
    </message>
    <message>
        <source>{size}, not on this machine</source>
        <translation>{size}, nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>{size}, on this machine</source>
        <translation>{size}, auf diesem Rechner</translation>
    </message>
    <message>
        <source>{slides} as plain cards</source>
        <translation>{slides} als einfache Karten</translation>
    </message>
    <message>
        <source>{slides} drawn by LibreOffice</source>
        <translation>{slides} von LibreOffice gezeichnet</translation>
    </message>
    <message>
        <source>{slides} drawn by the built-in renderer</source>
        <translation>{slides} vom eingebauten Zeichenprogramm gezeichnet</translation>
    </message>
    <message>
        <source>{slides} from the PDF</source>
        <translation>{slides} aus dem PDF</translation>
    </message>
    <message>
        <source>{slides} in {sections}</source>
        <translation>{slides} in {sections}</translation>
    </message>
    <message>
        <source>{slide} waits.</source>
        <translation>{slide} wartet.</translation>
    </message>
    <message>
        <source>{slide}: {time} of {target}.</source>
        <translation>{slide}: {time} von {target}.</translation>
    </message>
    <message>
        <source>{slide}: {time}, not in the plan.</source>
        <translation>{slide}: {time}, nicht im Plan.</translation>
    </message>
    <message>
        <source>{source}. English talks only.</source>
        <translation>{source}. Nur für englische Vorträge.</translation>
    </message>
    <message>
        <source>{stated} of {judged} titles state something. Read in order, do they tell it?</source>
        <translation>Mit einer Aussage: {stated} von {judged} Titeln. Ergeben sie der Reihe nach die Geschichte?</translation>
    </message>
    <message>
        <source>{take}: choose another take</source>
        <translation>{take}: einen anderen Durchlauf wählen</translation>
    </message>
    <message>
        <source>{time} ahead</source>
        <comment>on the stage</comment>
        <translation>{time} voraus</translation>
    </message>
    <message>
        <source>{time} behind</source>
        <comment>on the stage</comment>
        <translation>{time} zurück</translation>
    </message>
    <message>
        <source>{time} by the clock alone: a silent run.</source>
        <translation>{time}, nur nach der Uhr: ein stiller Durchlauf.</translation>
    </message>
    <message>
        <source>{time} earlier</source>
        <translation>{time} früher</translation>
    </message>
    <message>
        <source>{time} later</source>
        <translation>{time} später</translation>
    </message>
    <message numerus="yes">
        <source>{time} long, %n stretch(es) of slides. The page Figures has the numbers as a table.</source>
        <translation>
            <numerusform>{time} lang, %n Stück mit einer Folie. Die Seite „Zahlen“ hat alles als Tabelle.</numerusform>
            <numerusform>{time} lang, %n Stücke mit je einer Folie. Die Seite „Zahlen“ hat alles als Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} longer</source>
        <translation>{time} länger</translation>
    </message>
    <message>
        <source>{time} longer than before</source>
        <translation>{time} länger als zuvor</translation>
    </message>
    <message>
        <source>{time} longer than in take {take}</source>
        <translation>{time} länger als in Durchlauf {take}</translation>
    </message>
    <message>
        <source>{time} of {total}</source>
        <translation>{time} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>{time} on %n slide(s).</source>
        <translation>
            <numerusform>{time} auf %n Folie.</numerusform>
            <numerusform>{time} auf %n Folien.</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>{time} darüber</translation>
    </message>
    <message>
        <source>{time} over the limit</source>
        <translation>{time} über der Redezeit</translation>
    </message>
    <message>
        <source>{time} over {limit}.</source>
        <translation>{time} über {limit}.</translation>
    </message>
    <message>
        <source>{time} shorter</source>
        <translation>{time} kürzer</translation>
    </message>
    <message>
        <source>{time} shorter than before</source>
        <translation>{time} kürzer als zuvor</translation>
    </message>
    <message>
        <source>{time} shorter than in take {take}</source>
        <translation>{time} kürzer als in Durchlauf {take}</translation>
    </message>
    <message>
        <source>{time} under</source>
        <translation>{time} darunter</translation>
    </message>
    <message>
        <source>{time}, slide {number}</source>
        <translation>{time}, Folie {number}</translation>
    </message>
    <message>
        <source>{usual}; the answer ends by itself at {time}</source>
        <translation>{usual}; bei {time} endet die Antwort von selbst</translation>
    </message>
    <message>
        <source>{value} to</source>
        <comment>what a figure was first; what it is now follows in bold</comment>
        <translation>von {value} auf</translation>
    </message>
    <message>
        <source>{was} before, {now} now</source>
        <translation>vorher {was}, jetzt {now}</translation>
    </message>
    <message>
        <source>{was}, now {now}</source>
        <translation>{was}, jetzt {now}</translation>
    </message>
    <message>
        <source>{what} cannot be written ({reason}).</source>
        <translation>{what} lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>{who} answered with the error {code}.</source>
        <translation>{who} hat mit dem Fehler {code} geantwortet.</translation>
    </message>
    <message>
        <source>{who} at {host} does not answer.</source>
        <translation>{who} unter {host} antwortet nicht.</translation>
    </message>
    <message>
        <source>{who} gave too long an answer.</source>
        <translation>{who} hat eine zu lange Antwort gegeben.</translation>
    </message>
    <message>
        <source>{who} packed its answer unasked.</source>
        <translation>{who} hat die Antwort ungefragt gepackt.</translation>
    </message>
    <message>
        <source>{who} took too long.</source>
        <translation>{who} hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>{who} was told to stop.</source>
        <translation>{who} wurde angehalten.</translation>
    </message>
    <message>
        <source>{words} words in {seconds} s, much of it beside the point.</source>
        <translation>{words} Wörter in {seconds}&#xa0;s, vieles davon an der Sache vorbei.</translation>
    </message>
    <message>
        <source>{words} words in {seconds} s.</source>
        <translation>{words} Wörter in {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>{words} words in {seconds} s; 60 to 90 s is usual.</source>
        <translation>{words} Wörter in {seconds}&#xa0;s; üblich sind 60 bis 90&#xa0;s.</translation>
    </message>
    <message>
        <source>{words} words to read on slide {slide}.</source>
        <translation>{words} Wörter zu lesen auf Folie {slide}.</translation>
    </message>
    <message>
        <source>{word}, filler: Y or N, {time}</source>
        <translation>{word}, Füllwort: Y oder N, {time}</translation>
    </message>
    <message>
        <source>{word}, possible filler: Y or N, {time}</source>
        <translation>{word}, mögliches Füllwort: Y oder N, {time}</translation>
    </message>
    <message>
        <source>{wpm} words a minute overall, {extreme} on slide {slide}: faster than most rooms follow.</source>
        <translation>Insgesamt {wpm} Wörter pro Minute, {extreme} auf Folie {slide}: schneller, als die meisten folgen können.</translation>
    </message>
    <message>
        <source>{wpm} words a minute overall, {extreme} on slide {slide}: slower than most speakers.</source>
        <translation>Insgesamt {wpm} Wörter pro Minute, {extreme} auf Folie {slide}: langsamer, als die meisten sprechen.</translation>
    </message>
    <message>
        <source>“I” and “we”</source>
        <translation>„Ich“ und „wir“</translation>
    </message>
    <message>
        <source>“I” {mine} times, “we” {ours} times.</source>
        <translation>„Ich“ {mine}-mal, „wir“ {ours}-mal.</translation>
    </message>
    <message>
        <source>“{figure}” on slide {slide} has no source and no comparison beside it.</source>
        <translation>Neben „{figure}“ auf Folie {slide} steht weder Quelle noch Vergleich.</translation>
    </message>
    <message>
        <source>“{figure}” stands without a source, and with nothing to compare it with.</source>
        <translation>„{figure}“ steht ohne Quelle da und ohne etwas zum Vergleichen.</translation>
    </message>
    <message>
        <source>“{host}” is another computer.</source>
        <translation>„{host}“ ist ein anderer Rechner.</translation>
    </message>
    <message>
        <source>“{name}” is not a format that Greenroom writes.</source>
        <translation>„{name}“ ist kein Format, das Greenroom schreibt.</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>“{text}” is not a time: write minutes and seconds, as in 15:00</source>
        <translation>„{text}“ ist keine Zeit: Minuten und Sekunden, etwa 15:00</translation>
    </message>
    <message>
        <source>“{text}” is not the address of a server.</source>
        <translation>„{text}“ ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>“{words}” {times} times, {rate:.1f} a minute.</source>
        <translation>„{words}“ {times}-mal gesagt, {rate:.1f}-mal pro Minute.</translation>
    </message>
    <message>
        <source>“{word}” is a filler</source>
        <translation>„{word}“ ist ein Füllwort</translation>
    </message>
    <message>
        <source>“{word}” is no filler</source>
        <translation>„{word}“ ist kein Füllwort</translation>
    </message>
    <message>
        <source>“{word}”, filler</source>
        <translation>„{word}“, Füllwort</translation>
    </message>
    <message>
        <source>“{word}”, possible filler</source>
        <translation>„{word}“, mögliches Füllwort</translation>
    </message>
    <message>
        <source>−1 s</source>
        <translation>−1&#xa0;s</translation>
    </message>
</context>
</TS>
