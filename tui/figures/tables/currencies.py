"""The world's currencies: signs, codes and names.

One a line: unit | ISO code | signs and written prefixes | name words (a trailing + also takes the plural).
Names that several countries share stand for the commonest one, unless an adjective before says otherwise.
"""

from __future__ import annotations

_TABLE = """
dollar              |     | $                   | dollar+ buck+
us dollar           | USD | US$ U.S.$           |
australian dollar   | AUD | A$ AU$ AUD$         |
canadian dollar     | CAD | C$ CA$ Can$ CAD$    | loonie+
new zealand dollar  | NZD | NZ$                 |
hong kong dollar    | HKD | HK$                 |
singapore dollar    | SGD | S$ SG$              |
taiwan dollar       | TWD | NT$ TW$             |
jamaican dollar     | JMD | J$                  |
trinidad dollar     | TTD | TT$                 |
namibian dollar     | NAD | N$                  |
zimbabwean dollar   | ZWL | Z$                  |
fijian dollar       | FJD | FJ$                 |
euro                | EUR | €                   | euro+
pound sterling      | GBP | £                   | pound_sterling pounds_sterling sterling quid
egyptian pound      | EGP | E£                  |
lebanese pound      | LBP | L£                  |
syrian pound        | SYP |                     |
sudanese pound      | SDG |                     |
yen                 | JPY | ¥ JP¥               | yen
yuan                | CNY | CN¥ RMB             | yuan renminbi
won                 | KRW | ₩                   | won
north korean won    | KPW |                     |
indian rupee        | INR | ₹ Rs               | rupee+
pakistani rupee     | PKR |                     |
sri lankan rupee    | LKR |                     |
nepalese rupee      | NPR |                     |
rupiah              | IDR | Rp                  | rupiah+
ringgit             | MYR | RM                  | ringgit+
baht                | THB | ฿                   | baht+
dong                | VND | ₫                   | dong
peso                |     |                     | peso+
mexican peso        | MXN | MX$ Mex$            |
philippine peso     | PHP | ₱                   |
argentine peso      | ARS | AR$                 |
chilean peso        | CLP | CLP$                |
colombian peso      | COP | COP$                |
uruguayan peso      | UYU |                     |
cuban peso          | CUP |                     |
dominican peso      | DOP | RD$                 |
brazilian real      | BRL | R$                  | reais
sol                 | PEN | S/                  | soles
bolivar             | VES |                     | bolivar+ bolívar bolívares bolivares
boliviano           | BOB |                     | boliviano+
guarani             | PYG | ₲                   | guarani+ guaraníes
quetzal             | GTQ |                     | quetzal+ quetzales
lempira             | HNL |                     | lempira+
colon               | CRC | ₡                   | colones
balboa              | PAB |                     | balboa+
gourde              | HTG |                     | gourde+
ruble               | RUB | ₽ RUR              | ruble+ rouble+
hryvnia             | UAH | ₴                   | hryvnia+ hryvnya+ hryvnias
belarusian ruble    | BYN |                     |
tenge               | KZT | ₸                   | tenge
som                 | UZS |                     | soms
kyrgyz som          | KGS |                     |
lari                | GEL | ₾                   | lari+
dram                | AMD | ֏                   | drams
manat               | AZN | ₼                   | manat+
turkish lira        | TRY | ₺                   | lira+ liras
zloty               | PLN | zł                  | zloty+ złoty złotys zlotych złotych
czech koruna        | CZK | Kč                  | koruna+ korunas crowns koruny
forint              | HUF | Ft                  | forint+
romanian leu        | RON |                     | leu lei
moldovan leu        | MDL |                     |
lev                 | BGN |                     | leva levs
serbian dinar       | RSD |                     | dinar+
bosnian mark        | BAM |                     |
denar               | MKD |                     | denar+
lek                 | ALL |                     | lek+
swiss franc         | CHF | Fr SFr              | swiss_franc+
franc               |     |                     | franc+
cfa franc           | XOF |                     | cfa_franc+ cfa
central african franc | XAF |                   |
congolese franc     | CDF |                     |
rwandan franc       | RWF |                     |
krona               |     |                     | krona+ kronor
swedish krona       | SEK |                     |
norwegian krone     | NOK |                     |
danish krone        | DKK |                     |
krone               |     | kr                  | krone+ kroner
icelandic krona     | ISK |                     |
shekel              | ILS | ₪ NIS              | shekel+ sheqel+
jordanian dinar     | JOD |                     |
kuwaiti dinar       | KWD |                     |
iraqi dinar         | IQD |                     |
bahraini dinar      | BHD |                     |
algerian dinar      | DZD |                     |
tunisian dinar      | TND |                     |
libyan dinar        | LYD |                     |
saudi riyal         | SAR |                     | riyal+
qatari riyal        | QAR |                     |
omani rial          | OMR |                     |
yemeni rial         | YER |                     |
iranian rial        | IRR | ﷼                  | rial+
toman               |     |                     | toman+
dirham              | AED | Dh Dhs              | dirham+
moroccan dirham     | MAD |                     |
afghani             | AFN | ؋                   | afghanis
taka                | BDT | ৳ Tk               | taka+
kyat                | MMK |                     | kyat+
riel                | KHR | ៛                   | riel+
kip                 | LAK | ₭                   | kip
tugrik              | MNT | ₮                   | tugrik+
rand                | ZAR |                     | rand+
naira               | NGN | ₦                   | naira+
cedi                | GHS | ₵ GH₵             | cedi+
kenyan shilling     | KES | Ksh KSh Sh          | shilling+
ugandan shilling    | UGX | USh                 |
tanzanian shilling  | TZS | TSh                 |
birr                | ETB |                     | birr+
kwanza              | AOA |                     | kwanza+
kwacha              | ZMW |                     | kwacha+
malawian kwacha     | MWK |                     |
metical             | MZN |                     | meticais metical
pula                | BWP |                     | pula
ariary              | MGA |                     | ariary
mauritian rupee     | MUR |                     |
bitcoin             | BTC | ₿                   | bitcoin+
ether               | ETH |                     |
tether              | USDT |                    |
cent                |     | ¢                   | cent+
pence               |     |                     | pence penny pennies
kopek               |     |                     | kopek+ kopeck+
eurocent            |     |                     | eurocent+
"""

# "Australian dollars", "Egyptian pounds": the adjective decides which.
NATIONS = {
    word: nation
    for nation, words in {
        "australian": "australian aussie", "canadian": "canadian", "new zealand": "zealand",
        "us": "us US u.s. american",
        "hong kong": "kong", "singapore": "singapore singaporean", "taiwan": "taiwan taiwanese",
        "egyptian": "egyptian", "lebanese": "lebanese", "syrian": "syrian", "sudanese": "sudanese",
        "british": "british", "mexican": "mexican", "philippine": "philippine filipino",
        "argentine": "argentine argentinian", "chilean": "chilean", "colombian": "colombian", "cuban": "cuban",
        "indian": "indian", "pakistani": "pakistani pakistan", "sri lankan": "lankan", "nepalese": "nepalese",
        "mauritian": "mauritian", "belarusian": "belarusian", "turkish": "turkish", "jordanian": "jordanian",
        "kuwaiti": "kuwaiti", "iraqi": "iraqi", "serbian": "serbian", "algerian": "algerian",
        "tunisian": "tunisian", "libyan": "libyan", "saudi": "saudi", "qatari": "qatari", "omani": "omani",
        "yemeni": "yemeni", "iranian": "iranian", "moroccan": "moroccan", "emirati": "emirati", "uae": "uae",
        "kenyan": "kenyan", "ugandan": "ugandan", "tanzanian": "tanzanian", "swedish": "swedish",
        "norwegian": "norwegian", "danish": "danish", "icelandic": "icelandic", "czech": "czech",
        "swiss": "swiss", "congolese": "congolese", "rwandan": "rwandan", "south korean": "korean",
        "chinese": "chinese", "japanese": "japanese", "russian": "russian", "ukrainian": "ukrainian",
        "brazilian": "brazilian", "jamaican": "jamaican", "fijian": "fijian", "namibian": "namibian",
        "zimbabwean": "zimbabwean",
    }.items()
    for word in words.split()
}  # fmt: skip

# Plain "pounds" is money only beside such words; by itself it is a weight in news text.
SUBUNITS = frozenset({"cent", "pence", "kopek", "eurocent"})


def _read() -> tuple[dict[str, str], dict[str, str], dict[str, str], frozenset[str]]:
    signs: dict[str, str] = {}
    codes: dict[str, str] = {}
    names: dict[str, str] = {}
    units: list[str] = []
    for line in _TABLE.strip().splitlines():
        unit, code, marks, words = (field.strip() for field in line.split("|"))
        units.append(unit)
        if code:
            codes[code] = unit
        for mark in marks.split():
            signs[mark] = unit
        for word in words.split():
            names[word.rstrip("+").replace("_", " ")] = unit
            if word.endswith("+"):
                names[word.replace("+", "s").replace("_", " ")] = unit
    return signs, codes, names, frozenset(units)


SIGNS, CODES, NAMES, UNITS = _read()
# The last character of a written sign, and what may stand before it: {"$": {"": "dollar", "US": "us dollar"}}.
LAST_SIGNS: dict[str, dict[str, str]] = {}
for _sign, _unit in SIGNS.items():
    if not _sign[-1].isalnum():
        LAST_SIGNS.setdefault(_sign[-1], {})[_sign[:-1].upper()] = _unit
# Written prefixes of letters ("Rs 200", "RM20"), with the ISO codes.
# Codes that are words or names as well: they do not stand before an amount.
_WORDLIKE = (
    "COP",
    "ALL",
    "TRY",
    "SOS",
    "CUP",
    "MAD",
    "BAM",
    "RON",
    "PEN",
    "GEL",
    "AMD",
    "LAK",
    "ETH",
    "CAD",
    "PAB",
)
# Capitals that are a currency's sign only where they touch a number with thousands or a scale: "R30,000", "N50m".
LETTERS = {"N": "naira", "R": "rand", "P": "philippine peso", "K": "kwacha"}
PREFIXES = {sign: unit for sign, unit in SIGNS.items() if sign[-1].isalpha()} | {
    code: unit for code, unit in CODES.items() if code not in _WORDLIKE
}
