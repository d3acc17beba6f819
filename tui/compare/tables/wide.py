"""Countries and larger: a place in one of them is no other place, so they tell no two figures apart."""

from __future__ import annotations

from tui.figures.tables import words

WIDE = words(
    """
    afghanistan albania algeria argentina armenia australia austria azerbaijan bangladesh belarus
    belgium bolivia bosnia brazil britain bulgaria burma cambodia cameroon canada chad chile china
    colombia congo croatia cuba cyprus czechia denmark ecuador egypt england estonia ethiopia finland
    france georgia germany ghana greece guatemala haiti honduras hungary iceland india indonesia iran
    iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia
    lebanon libya lithuania luxembourg malaysia mali malta mexico moldova mongolia montenegro morocco
    mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
    paraguay peru philippines poland portugal qatar romania russia russian rwanda scotland senegal
    serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan
    tanzania thailand tunisia turkey türkiye turkmenistan uganda ukraine ukrainian uruguay us usa u.s uk
    u.k eu uzbekistan venezuela vietnam wales yemen zambia zimbabwe europe asia africa america
    antarctica
    """
)

INSTITUTIONS = words(
    """
    police ministry minister president governor mayor premier chancellor senate parliament congress
    government administration authority agency service department office bureau commission committee council
    court prosecutor army navy force forces military guard brigade command union association federation
    party group company corporation bank international national federal central republic union state states
    united general defence defense interior foreign health transport emergency fire weather civil public
    north south east west northern southern eastern western city town region province county district island
    river lake mountain street square park airport station port university hospital school church world
    king queen prince mr mrs ms dr sir lord saint day night news press report statement gmt utc eu un uk us nato
    """
)
"""Words of the names of bodies, places and people everywhere: who shares them with another need share no more."""
