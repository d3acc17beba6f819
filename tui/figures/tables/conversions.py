"""Units in terms of one of their dimension: `FACTORS["mile"]` is ("length", 1609.344)."""

from __future__ import annotations

_TABLE = {
    "length": """
        millimetre 0.001; centimetre 0.01; metre 1; kilometre 1000; inch 0.0254; foot 0.3048; yard 0.9144;
        mile 1609.344; nautical mile 1852; furlong 201.168; fathom 1.8288;
        litre per square metre 0.001
    """,
    "area": """
        square metre 1; square kilometre 1000000; square mile 2589988.11; square foot 0.09290304; hectare 10000;
        acre 4046.8564; square yard 0.83612736; square inch 0.00064516
    """,
    "volume": """
        cubic metre 1; litre 0.001; millilitre 0.000001; centilitre 0.00001; gallon 0.003785411784;
        pint 0.000473176;
        cubic foot 0.028316847; barrel 0.158987295; cubic kilometre 1000000000; cubic mile 4168181825;
        cubic yard 0.764554858; fluid ounce 0.0000295735; acre foot 1233.48184
    """,
    "mass": """
        milligram 0.000001; gram 0.001; kilogram 1; tonne 1000; ton 907.18474; pound 0.45359237; ounce 0.0283495231;
        stone 6.35029318; kiloton 1000000
    """,
    "speed": """
        mile per hour 0.44704; kilometre per hour 0.277777778; metre per second 1; knot 0.514444444;
        foot per second 0.3048;
        kilometre per second 1000; mile per second 1609.344
    """,
    "power": "watt 1; kilowatt 1000; megawatt 1000000; gigawatt 1000000000; horsepower 745.7",
    "energy": "joule 1; kilojoule 1000; megajoule 1000000; calorie 4.184; kilocalorie 4184; kilowatt hour 3600000",
    "pressure": "pascal 1; hectopascal 100; kilopascal 1000; millibar 100; pound per square inch 6894.757",
    "time": """
        second 1; minute 60; hour 3600; day 86400; week 604800; year 31557600; month 2629800;
        fortnight 1209600; decade 315576000; century 3155760000""",
}
FACTORS = {
    unit: (dimension, float(factor))
    for dimension, units in _TABLE.items()
    for unit, _, factor in (entry.strip().rpartition(" ") for entry in units.split(";"))
}
