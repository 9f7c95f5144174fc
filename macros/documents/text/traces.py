"""What Word and old habits leave in a text, as patterns that the checks and the form in the browser both look for."""

from __future__ import annotations

import re

from ...model.marks import TO_CONFIRM_IN_TEXT
from .addresses import PLACE, SPACED
from .clauses import ORDINAL
from .fences import KNOWN, OPENING, WORDS
from .lines import ATTRIBUTES, UNDERLINE
from .lists import VANISHES
from .signs import ANGLES, BLOCK, CODE, LONE_MARK, SIGN, TIMES, UNC, WORDS_OWN
from .tags import ENDS_ITSELF, MARKDOWN, PAIRED, TAG
from .unseen import BREAK, HAS_UNSEEN, OTHER_BLANKS

BULLET = re.compile(r"^(?P<indent>[ \t]*)(?:[•●▪◦‣·\uf0b7\uf0a7\uf0d8][ \t\u00a0]*|[o§–]\t[ \t]*)(?=\S)")
MARK = re.compile(r"^[ \t]*(?:(?:[-*+]|\d+[.)]|L?\d+(?:\.\d+)+|#{1,6})[ \t]+)?")
"""What a line may begin with before its words; a tab behind it does no harm."""
TABS = re.compile(r"(?<=\S)[ ]*\t[ \t]*(?=\S)")
_BLANKS = rf"[ \t{OTHER_BLANKS}]"
LAID = re.compile(
    rf"^(?:{_BLANKS}*(?:(?:#{{1,6}}|!!!|\?\?\?\+?|===|L\d+(?:\.\d+)+)(?={_BLANKS})|[-*+>](?={_BLANKS}+[^\d\s])"
    rf"|\d{{1,3}}[.)](?={_BLANKS}+[A-ZÆØÅ])){_BLANKS}+|[|:{OTHER_BLANKS} -]*--[|:{OTHER_BLANKS} -]*$)"
)
"""The blanks that a line is laid out with, and the mark between them; «24. desember» and «- 5» keep theirs."""
OTHER_BLANK = re.compile(f"[{OTHER_BLANKS}]")
NEARLY = re.compile(
    rf"^ {{0,3}}(?:[-*+] +)?(?P<bold>\*\*|__)?(?:§{_BLANKS}*|\()?(?P<number>\d+(?:\.\d+)+)[.):]{{0,2}}"
    rf"(?P<closed>\*\*|__)?[.):]?(?P<blank>{_BLANKS}+(?:[–—-]{_BLANKS}*(?=[^\W\d_]))?|[–—-]?(?=[A-ZÆØÅ][a-zæøå]))"
    r"(?P<text>\S.*)$"
)
"""A number and words that are meant as a clause: `1.1. Tekst`, `**1.1** Tekst`, `- 1.1 Tekst`, `(1.1) Tekst`,
`§ 1.1 Tekst`, `1.1 – Tekst`, `1.1Tekst`."""
CROWDED = re.compile(r"^ {0,3}(?P<marks>#{2,6})(?P<title>(?:[^\W\d_]|\d+(?:\.\d+)*\.?[ \t]+[«\x22]?(?=[A-ZÆØÅ])).*)$")
QUOTED = re.compile(r"^ {0,3}(?:(?:[-*+]|\d+[.)]) +)*>(?:ca\b| (?:ca\.? ?)?(?=\d)(?!\d+\.(?!\d)))")
"""«Mer enn» with a blank behind, also in a list; «> 24. desember» is a quotation."""
_OPENS = r"(?:\*\*|!?\[(?![^\]]*\]:)|[«(])?"
SENTENCE = re.compile(
    rf"^(?:(?:[-*+>|]|\d+[.)]|L?\d+(?:\.\d+)+|#{{1,6}})[ \t]+{_OPENS}[^\W\d_]"
    rf"|{_OPENS}[^\W\d_](?=\S*\s)|[A-ZÆØÅ](?=[a-zæøå]+[.:]?$))(?:[^_`<>{{}}=;$\\/]|(?<=\S)/(?=\S))*+"
)
"""Words that cannot be meant as code, with what may stand before them in a list, a heading, a clause or a table."""
TYPED_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s")
"""An item however deep it stands: before it is known what the lines around it are."""
_NAME = r"[^\]\s][^\]\n]*"
FOOTNOTE = re.compile(rf"^\[\^(?P<name>{_NAME})\]:")
REFERENCE = re.compile(rf"(?<!^)\[\^({_NAME})\]|^\[\^({_NAME})\](?!:)")
RUN_ON = re.compile(
    r"^[ \t]*(?:(?:[–—]|\(?[a-zæøåA-ZÆØÅ]\)|\(?[ivx]{1,5}\)|\(\d{1,2}\)"
    r"|\d{1,2}\.\)|[a-zæøåA-ZÆØÅ]\.|[IVX]{1,5}\.|[ivx]{2,5}\.|(?:--?|=)>|\d{1,2}:)"
    r"[ \t]+(?=\S)|(?:\\-|\\?\+)[ \t]+(?=\d)|(?:[-+•]|\d{1,2}[.)])(?=[A-ZÆØÅ][a-zæøå])"
    r"|\*(?=[A-ZÆØÅ][a-zæøå][^*]*$)|[→⇒➔➢➤►▶✓✔✗✘☐☑☒][ \t]*(?=[^\s→]))"
)
"""An item as people type it, which is none in Markdown: two such lines become one."""
OWN_LINE = re.compile(
    r"^[ \t]*(?:\*\*[^*\n]{1,40}(?::\*\*|\*\*[ \t]?:)|[A-ZÆØÅ][^\s:|]{0,30}(?: [^\s:|]{1,30}){0,2}:(?=[ \t]+\S)"
    r"|\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})?(?:[–-]\d|:?(?=[ \t]+\S))"
    r"|\d{1,2}\\?\. (?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)"
    r"|[Kk]l\.? ?\d|(?:[01]\d|2[0-3])[.:]\d\d(?!\d)|\d{1,2}\.?[–-]\d|\d{3,4}:[ \t]|[x×]\d|\+\d\d ?\d|\d[\d ]*$"
    r"|\d{1,4}(?:[.,]\d+)?[ \t]+[^\W\d_]|o[ \t]+[A-ZÆØÅ]|--[ \t]+\S"
    r"|\d{1,2}[ \t]?[–/-][ \t]+\S|(?:§|[Nn]r\.?|[Pp]kt\.?|[Pp]unkt)[ \t]*\d|\[[ xX]?\][ \t]+\S"
    r"|(?:[Mm][aå]n|[Tt]irs|[Tt]ys|[Oo]ns|[Tt]ors|[Ff]re|[Ll]ør|[Ll]aur|[Ss][øu]n)dag(?:er|ar)?\b"
    "|[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]|\\d\ufe0f?\u20e3)"
)
"""What has a line of its own in Word, a label, a day, an hour, a dose: two such lines become one too."""
BROKEN = re.compile(r"(?: {2}|\\|<br ?/?>)$", re.IGNORECASE)
"""How a line ends when the one below is to stand below it."""
TITLE_LINE = re.compile(
    r"^(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__):?[ \t]*$|^(?=.*[A-ZÆØÅ]{4})[A-ZÆØÅ\d][A-ZÆØÅ\d ,:()-]{3,80}$"
)
"""A line that is bold or in capitals from end to end: a heading, as it is made by hand in Word."""
EMPTY_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]*$")
STRAY = re.compile(
    r"^ {0,3}#{1,6}[ \t].*(?<!\\)\{:?[ \t]*"
    r"(?:[#.][^\s{}]+|[\w-]+=[^\s{}\x22']+)[ \t]+(?![#.]|[\w-]+=)[^\s{}][^{}]*\}[ \t]*$"
)
"""Words in the braces behind a heading, as in {#5 i køen}: nobody sees them."""
ALERT = re.compile(r"^ {0,3}>[ \t]?\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.IGNORECASE)
"""How a note is written on GitHub."""
ROW_ALONE = re.compile(r"^ {0,3}\|[^|\n]+\|[^\n]*\|[ \t]*$")
PLUS = re.compile(r"^[ \t]*\\?\+[ \t]+\d")
MINUS = re.compile(
    r"^(?P<before> {0,3})-(?=[ \t]+[1-9]\d*(?:[.,]\d+)?(?![\d.,:/)-]|[ \t]+(?:[A-ZÆØÅ][a-zæøå]|[IÅ] )"
    r"|[ \t]*(?:[gx]|mg|µg|mcg|ug|ml|dl|IE|stk|tbl|døgn|år|ganger|gonger|av|til)\b"
    r"|[ \t]*(?:tabl|kaps|dag|time?|timar|uke|veke|måned|månad|minutt|pasient|person|kommun|kl)))"
)
"""A minus before a figure, which Markdown takes for the mark of an item; doses and days are never less than nothing."""
DEGREES = re.compile(r"^ {0,3}-[ \t]+\d+(?:[.,]\d+)?[ \t]*(?:°|grad|dioptri|standardavvik|SD\b)")
"""What may well be less than nothing, in a list of such: nobody but the author knows whether it is."""
STAR = re.compile(r"^ {0,3}\*[ \t]+[^\s*]")
BELOW = re.compile(r"^(?!\*\[)[A-ZÆØÅ«\x22“(*_]")
"""How a paragraph begins that stands right below a list, and is no more of the line above."""
LONGEST_ITEM = 70
"""An item as long as this may go on in the line below it."""
ROW = re.compile(r"^[ \t]*(?:\|\s*\S.*\|[ \t]*$|[^|\s][^|]* \| [^|]*[^|\s])")
"""A line as the row of a table; without a line of dashes below the first of them there is none."""
CONTAINER = re.compile(r"^(?:(?:!!!|\?\?\?\+?)(?=[ \ta-zA-Z])|===[ \t](?!.*=[ \t]*$)|\[\^[^\]\n]+\]:)")
"""What is indented by four below one of these belongs to it: a note, a note that folds, a tab, a footnote."""
FENCE = re.compile(rf"^{OPENING}$")
PATTERNS = {
    "unseen": HAS_UNSEEN,
    "break": BREAK,
    "laid": LAID,
    "otherBlank": OTHER_BLANK,
    "bullet": BULLET,
    "mark": MARK,
    "tabs": TABS,
    "nearly": NEARLY,
    "crowded": CROWDED,
    "quoted": QUOTED,
    "sentence": SENTENCE,
    "footnote": FOOTNOTE,
    "reference": REFERENCE,
    "runOn": RUN_ON,
    "ownLine": OWN_LINE,
    "broken": BROKEN,
    "titleLine": TITLE_LINE,
    "alert": ALERT,
    "emptyHeading": EMPTY_HEADING,
    "stray": STRAY,
    "rowAlone": ROW_ALONE,
    "plus": PLUS,
    "minus": MINUS,
    "degrees": DEGREES,
    "star": STAR,
    "below": BELOW,
    "fence": FENCE,
    "knownBehind": KNOWN,
    "wordsBehind": WORDS,
    "underline": UNDERLINE,
    "attributes": re.compile(ATTRIBUTES),
    "ordinal": ORDINAL,
    "sign": SIGN,
    "loneMark": LONE_MARK,
    "times": TIMES,
    "unc": UNC,
    "angles": ANGLES,
    "spaced": SPACED,
    "place": PLACE,
    "wordsOwn": WORDS_OWN,
    "code": CODE,
    "block": BLOCK,
    "row": ROW,
    "container": CONTAINER,
    "vanishes": VANISHES,
    "tag": TAG,
    "paired": PAIRED,
    "endsItself": ENDS_ITSELF,
    "markdown": MARKDOWN,
    "toConfirm": TO_CONFIRM_IN_TEXT,
}
"""By their names in the form: checks/reading/typed/slips.py has its twin in editing/desk/page/text/slips.js."""


def in_browser(pattern: re.Pattern[str]) -> tuple[str, str]:
    """The source of a pattern as JavaScript reads it, and its flags."""
    flags = "iu" if pattern.flags & re.IGNORECASE else "u"
    return _source(pattern), flags


def _source(pattern: re.Pattern[str]) -> str:
    source = pattern.pattern.replace("(?P<", "(?<").replace(r"[^\W\d_]", r"\p{L}")
    return re.sub(r"(?<!\[-)\*\+", "*", source)  # no browser knows a star that never gives back; [-*+] is three marks
