"""Finite verbs of English titles: whether a line says something or only names it.

A lexicon instead of a tagger: the question is only whether a short line has a predicate, and the
lists can be read and mended by hand.
"""

import re
from collections.abc import Iterator, Sequence

from greenroom.checks.spot import plain, vocabulary

# Whatever else stands in a line, with one of these it has a subject or a predicate.
_ALWAYS = vocabulary(
    "allows am are aren't asks be beats became becomes been began begins belongs bleeds blew "
    "books* breaks* brings broke brought built burns* buys came can can't cannot carries catches "
    "causes chooses chose clears* closes comes compares confirms confuses connects consumes "
    "contains convinces costs* could couldn't covers* creates crept crosses* cuts* decides "
    "delivers depends describes deserves destroys determines develops did didn't dies differs "
    "disappears do does doesn't don't doubles drank drew drives* drops* drove earns eats enables "
    "ends* ensures exceeds exists expects explains fails falls* fed feeds* feels* fell felt "
    "fights* fills* finds fits* fixes* flew flows* follows forces* forgets forgot froze gains* "
    "gave gets gives goes got grew grows had hadn't halves happens has hasn't hates haven't he "
    "he's hears held helps here's hid hides hits* holds* hurts i i'd i'll i'm i've ignores "
    "improves includes increases* involves is isn't it it's joins keeps kept kills knew knows "
    "lags* laid lasted lasts lay leads* learns learnt leaves led lent let let's lets lies* lifts* "
    "limits* lives* looks* loses lost loves lowers made makes matters* may means meant measures* "
    "meets* met might misses* moves* must needs* never not obeys occurs offers* opens* outlasts "
    "outperforms outsells outweighs overruns overtakes overtook owes paid passes* pays peaks* "
    "performs picks* plays* predicts prefers prevents protects proved proves provides pulls* "
    "pushes* puts raises* ran ranks* reaches* reads recovers reduces remains removes repays "
    "replaces requires returns* reveals rises* rolls* rose runs* said sank sat saves saw says "
    "scales* seeks seems sees sells sends sent serves sets* settles* shapes* she she's should "
    "shouldn't shows* shrank shrinks sits sleeps slept slid slipped slips* slows sold solves "
    "speaks spends spent spikes* spoke sprang spreads* spun stalls* stands starts* stays* stole "
    "stood stops* struck stuck succeeds suffers suggests supports* survives swam swings* takes "
    "taught teaches tells that's there's they they'll they're they've thinks thought threw "
    "thrives tightens told took tore triples trusts* turns* understands understood uses* varies "
    "waits* walks* wants warns was wasn't we we'd we'll we're we've weakens went were weren't "
    "what's who's will wins* woke won won't wore works* would wouldn't writes wrote yields* you "
    "you'll you're"
)
# Past forms that describe a noun just as well (“Lost revenue”, “Hours spent”).
_PARTICIPLES = vocabulary(
    "bought broke brought built caught cut felt found held hid kept laid learnt led left lost "
    "made meant met paid proved said sent sold spent struck stuck taught thought told understood "
    "won"
)
# Marked with a star above: plural nouns just as well, so they need a neighbour to tell.
_ALSO_NOUNS = frozenset(word.rstrip("*") for word in _ALWAYS if word.endswith("*"))
_SURE = frozenset(w for w in _ALWAYS if not w.endswith("*")) - _PARTICIPLES - _ALSO_NOUNS

# Verbs that tell the room what to do, at the start of a line.
_IMPERATIVES = vocabulary(
    "accept add adopt agree allow appoint approve ask assign automate avoid ban begin bring build "
    "buy choose clear close combine commit consolidate continue cut decide decommission delay "
    "delete deliver discontinue don't double drop eliminate end engage expand extend fill fix "
    "follow freeze fund get give go grow halve hand hire hold improve increase introduce invest "
    "join keep kill launch learn leave let limit listen lower make merge migrate move never open "
    "outsource own pause pay phase pick pilot prioritise prioritize protect prove publish pull "
    "put raise reduce reject remove rename reopen repair replace require restore retire return "
    "revive run save scale scrap sell send separate set settle share shift ship show shut "
    "simplify spend split staff start stay stop switch take teach tell test train trust try turn "
    "unify use vote wait watch win wind withdraw write"
)
# These begin noun phrases just as often (“Test results”, “Launch plan”): they need an object.
_OBJECT_NEEDED = vocabulary(
    "ask ban begin build buy clear close cut delay delete double drop end fill fix follow freeze "
    "fund grow hand hire hold improve increase join kill launch limit lower move open outsource "
    "own pause pay phase pick pilot pull raise repair return run sale save scale scrap sell set "
    "share shift ship show shut spend split staff start stay stop switch teach tell test train "
    "trust try turn use vote wait watch win wind"
)
_OBJECTS = vocabulary(
    "the a an all both each every no one two three four five six seven eight nine ten this that "
    "these those our your their his her its my it them us me him who what where when how why "
    "everyone everything nobody nothing people more less fewer most another any some half only "
    "with off out up down over back away until before to from as at on in by into for together "
    "now today and &"
)
# After a plural noun's twin, such a word starts an object or an adverbial: “Churn costs us”.
_AFTER_VERB = vocabulary(
    "the a an our your their his her its my it them us me you this that these those all both each "
    "every no one two three four five six seven eight nine ten more less fewer most half when "
    "where if because after before until unless than twice again too in within below above under "
    "during while out up down off away back faster slower better worse best first last early late "
    "nearly almost only well to from at into nothing everything everyone nobody people quickly "
    "slowly together"
)
_NOUN_BEFORE = vocabulary(
    "the a an our your their his her its my this these those of and & or for in by with from to "
    "on at per no some any many key main next other new old test top all both"
)
_PARTS = re.compile(r"[:;–—]|\s-\s")
_PAST = re.compile(r"^(?!.*(?:eed|bed|red)$)[a-z]{2,}ed$")
_NOT_PAST = vocabulary(
    "need speed seed feed breed indeed exceed proceed succeed unlimited limited related based "
    "aged advanced detailed planned proposed expected projected estimated required mixed fixed "
    "shared united combined weighted adjusted automated distributed hundred red bed sacred naked "
    "wicked hatred embed shed sled"
)
_DATED = vocabulary("in since by until from to of on for and early late mid before after this next")
_ORDER = vocabulary("before after until instead first")
_ADVERBIALS = vocabulary(
    "in at to with when after before within on from once if as like until into"
)
_PLURAL_NOUN = re.compile(
    r"(ers|ors|ions|ments|ities|ings|ics|nces|ants|ists|ups|offs|rates|costs|prices|times|notes|"
    r"levels|stocks|models|systems|services|plans|groups|areas|sites|shops|stores|tickets|calls|"
    r"years|months|weeks|days|hours|minutes|companies|products|segments|channels|cases|fields|"
    r"steps|ideas|goals|points|trials|tests|samples|forms|cells|houses|homes|schools|cities|towns|"
    r"farms|lines|routes|cars|trains|boats|rules|laws|deals|teams|roles|skills|tools|parts|pieces)$"
)
_DETERMINERS = vocabulary("the a an our your their his her its my it them us")
_NO_VERBS = vocabulary(
    "about above across after against all always and around as at before behind below beside "
    "besides between beyond both but by despite during even for from given half in inside into "
    "just like minus near no not of on once only or outside over per perhaps plus quite rather "
    "since sometimes such than through throughout to toward towards twice under unless until "
    "versus what whereas with within without yes"
)
_ADVERB = re.compile(r"(?<!p)(?<!re)(?<!f)ly$")
_ADVERBS = vocabulary("only always often now still already just rarely usually hardly almost soon")
_MOVES = vocabulary("move switch shift hand send return raise cut lower")
_JOINS = vocabulary("and & or of")
_PLURALS_BEFORE_NOUNS = vocabulary(
    "sales operations systems savings sports goods communications benefits arms news customs "
    "claims futures humanities minutes days weeks months years hours miles metres euros dollars "
    "kilometres pounds percent times"
)
_PERSONS = re.compile(r"(?:[a-z]{2,}(?:ers|ors|ists|ants)|reps|staff|nurses|people)$")
_PLURALS = vocabulary("people women men children teams members users customers nobody who staff")


def says_something(line: str) -> bool:
    """Whether a line has a finite verb, as far as the lists know; a doubt counts as yes."""
    return any(any(_evidence(_words(part))) for part in _PARTS.split(line))


def orders_something(line: str) -> bool:
    """Whether a line tells somebody to do something: “Launch the plan”; a doubt counts as no."""
    return any(_commands(_words(part), doubtful=False) for part in _PARTS.split(line))


def _words(part: str) -> list[str]:
    # “IT” and “US” are no pronouns and “Client A” has no article, unless all is in capitals.
    tokens = part.split()
    kept = [
        token
        for at, token in enumerate(tokens)
        if part.isupper() or not token.isupper() or len(token) > 2 or (len(token) == 1 and not at)
    ]
    return [word for token in kept if (word := plain(token))]


def _evidence(words: Sequence[str]) -> Iterator[bool]:
    yield _commands(words, doubtful=True)
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        after = words[at + 1] if at + 1 < len(words) else ""
        yield word in _SURE and not _is_month(before, word, after)
        yield word in _ALSO_NOUNS and _acts(before, after)
        yield _may_act(before, word, after)
        yield _is_past(word) and bool(before and after) and before not in _NOUN_BEFORE
        yield _acts_after_plural(before, word, after)
        yield _takes_an_object(before, word, after)
        yield before in _ADVERBS and word.endswith(("s", "ed")) and bool(after)


def _commands(words: Sequence[str], *, doubtful: bool) -> bool:
    if len(words) < 2:
        return False
    first, second = words[0], words[1]
    if second in _DETERMINERS and first.isalpha():
        return first not in _NO_VERBS and not first.endswith("ing")
    if first not in _IMPERATIVES:
        return False
    if first not in _OBJECT_NEEDED or second[:1].isdigit():
        return True
    moves = first in _MOVES and "to" in words
    orders = bool(_ORDER.intersection(words)) or bool(_PERSONS.search(second))
    return moves or orders or (doubtful and _may_follow_order(second))


def _may_follow_order(word: str) -> bool:
    return word in _OBJECTS or word.endswith(("ing", "ly"))


def _acts(before: str, after: str) -> bool:
    """Whether a form that may be a plural noun is a verb here."""
    if not before or before in _NOUN_BEFORE:
        return False
    return after in _AFTER_VERB or after[:1].isdigit()


def _may_act(before: str, word: str, after: str) -> bool:
    """“Warm stock spoils in two days”: an unknown form in -s before an adverbial is in doubt."""
    form = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    noun = word in _ALSO_NOUNS or bool(_PLURAL_NOUN.search(word)) or word in _PLURALS_BEFORE_NOUNS
    subject = bool(before) and before not in _NOUN_BEFORE and before.isalpha()
    return form and not noun and subject and (after in _ADVERBIALS or after.endswith("est"))


def _acts_after_plural(before: str, word: str, after: str) -> bool:
    """“Members leave in week two”: no English noun follows a plural, but for a few like “sales”."""
    if before not in _PLURALS and (not _is_plural(before) or before in _PLURALS_BEFORE_NOUNS):
        return False
    plain_word = word.isalpha() and not word.endswith(("s", "ing", "ed"))
    return (
        plain_word
        and not _ADVERB.search(word)
        and word not in _NO_VERBS
        and bool(after)
        and after not in _JOINS
    )


def _takes_an_object(before: str, word: str, after: str) -> bool:
    """“Everyone books their own trip”: no noun stands right before an article."""
    verb = word.isalpha() and len(word) > 2 and not word.endswith("ing")
    verb = verb and not _ADVERB.search(word)
    return bool(before) and verb and after in _DETERMINERS and word not in _NO_VERBS


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics"))


def _is_past(word: str) -> bool:
    return word in _PARTICIPLES or (bool(_PAST.match(word)) and word not in _NOT_PAST)


def _is_month(before: str, word: str, after: str) -> bool:
    """May, where it is not a verb."""
    return word == "may" and (not before or not after or before in _DATED or after[:1].isdigit())
