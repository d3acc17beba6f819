"""Units of measure and of time.

One a line: unit | kind | words (a trailing + also takes the plural, _ is a space) | symbols.
Symbols are read only directly after digits, with their case. Those after a `;` must even touch the digits:
they mean something else when they stand alone.
"""

from __future__ import annotations

from tui.figures.tables import words

_TABLE = """
millimetre       | measure  | millimetre+ millimeter+                          | mm
centimetre       | measure  | centimetre+ centimeter+                          | cm
metre            | measure  | metre+ meter+                                    | m
kilometre        | measure  | kilometre+ kilometer+ klick+                     | km kms Km KM
micrometre       | measure  | micrometre+ micrometer+ micron+                  | µm μm
nanometre        | measure  | nanometre+ nanometer+                            | nm
inch             | measure  | inch inches                                      | ; in ″
foot             | measure  | foot feet                                        | ft
yard             | measure  | yard+                                            | yd yds
mile             | measure  | mile+                                            | mi
nautical mile    | measure  | nautical_mile+                                   | nmi
furlong          | measure  | furlong+                                         |
fathom           | measure  | fathom+                                          |
light year       | measure  | light_year+ light-year+ lightyear+               |
astronomical unit | measure | astronomical_unit+                               | AU
parsec           | measure  | parsec+                                          |
square metre     | measure  | square_metre+ square_meter+ sq_metre+ sq_meter+ sq_m sq._m | m² m2
square kilometre | measure  | square_kilometre+ square_kilometer+ sq_km sq._km sq_kilometre+ | km² km2
square centimetre | measure | square_centimetre+ square_centimeter+            | cm²
square mile      | measure  | square_mile+ sq_mile+ sq_mi sq._mile+            | mi²
square foot      | measure  | square_foot square_feet sq_ft sq._ft sq_feet     | ft² sqft
square yard      | measure  | square_yard+                                     |
square inch      | measure  | square_inch square_inches                        |
hectare          | measure  | hectare+                                         | ha
acre             | measure  | acre+                                            |
cubic metre      | measure  | cubic_metre+ cubic_meter+                        | m³ m3
cubic kilometre  | measure  | cubic_kilometre+ cubic_kilometer+                | km³
cubic centimetre | measure  | cubic_centimetre+ cubic_centimeter+              | cc cm³
cubic foot       | measure  | cubic_foot cubic_feet cu_ft                      | cf
cubic yard       | measure  | cubic_yard+                                      |
cubic mile       | measure  | cubic_mile+                                      |
acre foot        | measure  | acre-foot acre-feet acre_feet                    |
millilitre       | measure  | millilitre+ milliliter+                          | ml mL
centilitre       | measure  | centilitre+ centiliter+                          | cl
litre            | measure  | litre+ liter+                                    | L ; l
hectolitre       | measure  | hectolitre+ hectoliter+                          | hl
gallon           | measure  | gallon+                                          | gal
pint             | measure  | pint+                                            |
quart            | measure  | quart+                                           |
fluid ounce      | measure  | fluid_ounce+                                     |
barrel           | measure  | barrel+                                          | bbl
bushel           | measure  | bushel+                                          |
teaspoon         | measure  | teaspoon+                                        | tsp
tablespoon       | measure  | tablespoon+                                      | tbsp
microgram        | measure  | microgram+                                       | µg μg mcg
milligram        | measure  | milligram+ milligramme+                          | mg
gram             | measure  | gram+ gramme+                                    | g
kilogram         | measure  | kilogram+ kilogramme+ kilo+                      | kg kgs Kg KG
tonne            | measure  | tonne+ metric_ton+ metric_tonne+                 | ; t
ton              | measure  | ton+ short_ton+ long_ton+                        |
megatonne        | measure  | megatonne+                                       | Mt
gigatonne        | measure  | gigatonne+ gigaton+                              | Gt
kiloton          | measure  | kiloton+ kilotonne+                              | kt
megaton          | measure  | megaton+                                         |
ounce            | measure  | ounce+ troy_ounce+                               | oz
pound            | measure  | pound+                                           | lb lbs lb. lbs.
stone            | measure  | stone                                            | ; st
carat            | measure  | carat+ karat+                                    | ; ct
mile per hour    | rate     | mph m.p.h. miles_an_hour mile-an-hour                   | mph
kilometre per hour | rate   | kph k.p.h.                                       | kph km/h kmh kmph
beaufort         | measure  | beaufort                                         |
knot             | rate     | knot+                                            | kn kt kts
mach             | measure  |                                                  |
metre per second | rate     |                                                  | m/s
celsius          | measure  | degrees_celsius degree_celsius degrees_centigrade celsius degrees_c | °C C ℃
fahrenheit       | measure  | degrees_fahrenheit degree_fahrenheit fahrenheit degrees_f | °F F ℉
kelvin           | measure  | kelvin+                                          | K
degree           | measure  | degree+                                          | °
joule            | measure  | joule+                                           | J
kilojoule        | measure  | kilojoule+                                       | kJ
megajoule        | measure  | megajoule+                                       | MJ
calorie          | measure  | calorie+                                         | cal
kilocalorie      | measure  | kilocalorie+                                     | kcal
btu              | measure  | british_thermal_unit+                            | Btu BTU
watt hour        | measure  | watt-hour+ watt_hour+                            | Wh
kilowatt hour    | measure  | kilowatt-hour+ kilowatt_hour+                    | kWh KWh kwh
megawatt hour    | measure  | megawatt-hour+ megawatt_hour+                    | MWh
gigawatt hour    | measure  | gigawatt-hour+ gigawatt_hour+                    | GWh
terawatt hour    | measure  | terawatt-hour+ terawatt_hour+                    | TWh
watt             | measure  | watt+                                            | W
kilowatt         | measure  | kilowatt+                                        | kW KW kw
megawatt         | measure  | megawatt+                                        | MW
gigawatt         | measure  | gigawatt+                                        | GW
terawatt         | measure  | terawatt+                                        | TW
horsepower       | measure  | horsepower brake_horsepower                      | hp bhp
volt             | measure  | volt+                                            | V
kilovolt         | measure  | kilovolt+                                        | kV
electronvolt     | measure  | electronvolt+ electron_volt+                     | eV
ampere           | measure  | ampere+ amp+                                     | A
milliampere hour | measure  |                                                  | mAh
ohm              | measure  | ohm+                                             | Ω
hertz            | measure  | hertz                                            | Hz
kilohertz        | measure  | kilohertz                                        | kHz
megahertz        | measure  | megahertz                                        | MHz
gigahertz        | measure  | gigahertz                                        | GHz
terahertz        | measure  | terahertz                                        | THz
newton           | measure  |                                                  | N
kilonewton       | measure  | kilonewton+                                      | kN
newton metre     | measure  | newton_metre+ newton_meter+                      | Nm
pascal           | measure  | pascal+                                          | Pa
hectopascal      | measure  | hectopascal+                                     | hPa
kilopascal       | measure  | kilopascal+                                      | kPa
megapascal       | measure  | megapascal+                                      | MPa
bar              | measure  |                                                  | bar
millibar         | measure  | millibar+                                        | mb mbar
pound per square inch | measure | pounds_per_square_inch                        | psi
atmosphere       | measure  | atmospheres                                      | atm
millimetre of mercury | measure |                                               | mmHg
bit              | measure  | bits                                             |
kilobyte         | measure  | kilobyte+                                        | KB kB
megabyte         | measure  | megabyte+                                        | MB
gigabyte         | measure  | gigabyte+ gig+                                   | GB
terabyte         | measure  | terabyte+                                        | TB
petabyte         | measure  | petabyte+                                        | PB
exabyte          | measure  | exabyte+                                         | EB
byte             | measure  | byte+                                            |
megabit          | measure  | megabit+                                         | Mb Mbit
gigabit          | measure  | gigabit+                                         | Gb Gbit
megabit per second | rate   | megabits_per_second                              | Mbps mbps Mb/s
gigabit per second | rate   | gigabits_per_second                              | Gbps gbps
barrel per day   | rate     | barrels_per_day                                  | bpd b/d
megapixel        | measure  | megapixel+                                       | MP
decibel          | measure  | decibel+                                         | dB db
lumen            | measure  | lumens                                           |
lux              | measure  | lux                                              |
sievert          | measure  | sievert+                                         | Sv
millisievert     | measure  | millisievert+                                    | mSv
microsievert     | measure  | microsievert+                                    | µSv μSv
becquerel        | measure  | becquerel+                                       | Bq
gray             | measure  |                                                  | Gy
rem              | measure  | rems                                             |
mole             | measure  |                                                  | mol
millimole        | measure  | millimole+                                       | mmol
part per million | rate     | parts_per_million part_per_million               | ppm
part per billion | rate     | parts_per_billion                                | ppb
mile per gallon  | rate     | miles_per_gallon                                 | mpg
litre per 100 kilometre | rate |                                               | l/100km L/100km
litre per minute | rate     |                                                  | l/min L/min
metre per second squared | rate |                                              | m/s² m/s2
revolution per minute | rate | revolutions_per_minute                          | rpm
beat per minute  | rate     | beats_per_minute                                 | bpm
g-force          | measure  |                                                  |
twenty-foot equivalent unit | measure | twenty-foot_equivalent_unit+          | TEU TEUs teu
magnitude        | measure  | magnitude                                        |
point            | measure  | point+                                           | pts pt
proof            | measure  | proof                                            |
acre-inch        | measure  | acre-inches                                      |
percentage point | percent  | percentage_point+ percent_point+ percentage-point | pp pps
basis point      | percent  | basis_point+ basis-point                         | bp bps
%                | percent  | percent per_cent pct pc percentage               | % ％
per mille        | percent  | per_mille                                        | ‰
nanosecond       | duration | nanosecond+                                      | ns
microsecond      | duration | microsecond+                                     | µs μs
millisecond      | duration | millisecond+                                     | ms
second           | duration | second+ sec+                                     | ; s
minute           | duration | minute+ min+                                     | min mins
hour             | duration | hour+ hr+                                        | hr hrs ; h
day              | duration | day+                                             |
week             | duration | week+ wk+                                        |
fortnight        | duration | fortnight+                                       |
month            | duration | month+                                           |
year             | duration | year+ yr+ yrs                                    |
decade           | duration | decade+                                          |
century          | duration | century centuries                                |
millennium       | duration | millennium millennia millenniums                 |
times            | cardinal | times                                            | ; x ×
"""


def _read() -> tuple[
    dict[str, tuple[str, str]], dict[str, tuple[str, str]], dict[str, tuple[str, str]], dict[str, list[str]]
]:
    words: dict[str, tuple[str, str]] = {}
    symbols: dict[str, tuple[str, str]] = {}
    touching: dict[str, tuple[str, str]] = {}
    phrases: dict[str, list[str]] = {}
    for line in _TABLE.strip().splitlines():
        name, kind, forms, signs = (field.strip() for field in line.split("|"))
        unit = (name, kind)
        for form in forms.split():
            stem = form.rstrip("+").replace("_", " ").replace("-", " ")
            for phrase in (stem, stem + "s") if form.endswith("+") else (stem,):
                words[phrase] = unit
                first, _, rest = phrase.partition(" ")
                if rest:
                    phrases.setdefault(first, []).append(phrase)
        free, _, tight = signs.partition(";")
        symbols.update(dict.fromkeys(free.split(), unit))
        touching.update(dict.fromkeys(tight.split(), unit))
    return words, symbols, touching, phrases


WORDS, SYMBOLS, TOUCHING, PHRASES = _read()
for _phrases in PHRASES.values():
    _phrases.sort(key=len, reverse=True)
TIME_WORDS = {word: unit for word, (unit, kind) in WORDS.items() if kind == "duration" and " " not in word}

# What a price or a rate may be "a" or "an" of: "$60 a barrel", "5 per cent a year".
PER_NOUNS = (
    frozenset(
        word
        for word, (_, kind) in WORDS.items()
        if kind in ("duration", "measure") and not word.endswith("s")
    )
    | words(
    """
    share head person piece bottle ticket unit night kilo time seat game match season term shift pop
    barrel acre ounce pound dose vial metre meter pack packet box cup page word copy head capita
    household worker employee student pupil patient child plate crate bag visit trip ride session
    episode minute second hour day quarter bushel gallon litre liter tonne ton mile kilometre
    kilometer megabyte gigabyte tonne tree card car vehicle room square customer
    """
)
) - frozenset({"point", "degree", "proof", "magnitude", "stone"})  # fmt: skip

# Two units that make one measure: "6ft 2in", "2 hours 30 minutes".
COMPOUNDS = {
    ("foot", "inch"): 12, ("hour", "minute"): 60, ("minute", "second"): 60, ("stone", "pound"): 14,
    ("pound", "ounce"): 16, ("degree", "minute"): 60, ("year", "month"): 12,
}  # fmt: skip
# Adjectives that may stand between a number and its unit of time.
BETWEEN = words(
    """
    working business consecutive straight calendar full whole further additional more extra
    """
)
