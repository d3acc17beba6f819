"""Words of news that mean nearly the same: one group a line, a word in one group only.

A group whose first word is of a class of nouns or statuses joins that class: "exodus" is an evacuation. Of
regular words one form is enough, since they are compared by their stems.
"""

from __future__ import annotations

GROUPS = """
abolish scrap repeal
absent absentee absence
abstain abstention
abuse mistreat
accept agree consent
accuse allege blame
acquit exonerate cleared
adopt pass ratify enact
advance progress headway
adviser advisor consultant
affected impact
afternoon midday noon
agenda timetable schedule
aid assistance relief
air airborne aerial sky
aircraft airframe
airline carrier
airport airfield aerodrome
alarm alert warning siren
alcohol beer wine vodka
allocate earmark allotted
ally alliance bloc pact
altitude height
ambassador consul
amendment revise correct
ammunition munition ordnance explosives
angle tilt
announce declare proclaim unveil announcement
annual yearly annum
answer reply respond response
antenna mast
apology apologise regret
application applicant applied
appoint nominate nomination
approve endorse approval
architect designer
argue insist maintain contend
army military forces armed
arrested arraigned remanded
arson arsonist incendiary
artillery howitzer cannon
assembly senate
athlete runner competitor
atmosphere mood
attack offensive
attempt try tried effort
auction auctioned
average mean median
award prize honour
backlog queue
badly severely heavily seriously
ban prohibit outlaw forbid forbade
bankruptcy insolvency bankrupt insolvent administrator liquidation receivership
barrier fence barricade cordon
basement cellar
bed cot berth
begin start began begun commence onset kickoff
bill invoice
birth maternity
block blockade obstruct
blow setback
bond gilt treasuries
reward bounty
border frontier boundary
borrow loan lend lent lender credit mortgage
boss chief executive director
bottle flask
box crate
bribe bribery corruption kickback
bridge overpass viaduct flyover
broadcast television tv
broken broke rupture breach
brother sister sibling
budget expenditure outlay
bulletin newsletter
bullion jewel jewellery valuables
burglar thief thieves robber raider looter
burglary theft robbery heist stole stolen steal loot haul
businessman entrepreneur tycoon
buy bought acquire acquisition purchase buyer buyout takeover
cabinet ministry
calculate compute
call phone telephone hotline
calm quiet peaceful
camera cctv footage video
cancer tumour tumor
candidate contender nominee
capture overrun
cargo freight consignment shipment
cause trigger spark provoke
ceasefire truce armistice
ceiling cap maximum
change alter adjust adjustment
charged indictment prosecution
chase pursue pursuit
cheap discount
check inspect examine inspector
choice option
choose chose select pick
church mosque temple cathedral chapel
civil civic
clash fight skirmish brawl battle combat
climber mountaineer
coal lignite
coastal seaside shore shoreline coastline coast
cocaine heroin cannabis drug narcotics
cold frost freezing
collect gather
combine merge merger amalgamate
comet asteroid meteor
commander colonel admiral
committee panel commission
communication contact
compensate reparation restitution
complain complaint grievance
complete finish conclude
component parts
computer server laptop
concede acknowledge concession
concern worry fear anxiety
confirm verify corroborate ascertain
construct build builder erect
contained containment extinguish doused quench localised
container teu
contaminate pollute contamination
convict guilty verdict
convoy column motorcade
copper aluminium
core underlying
correspond equal
courage bravery
crew seafarer mariner deckhand
criticise condemn denounce
crop harvest yield
crowd throng
curfew lockdown
currency koruna crown rouble
customs excise
cyber hacker hacked ransomware
cyclist bicycle bike
dam dyke levee embankment weir
damaged dented
danger risk peril hazard
dawn daybreak sunrise morning
debate discuss
debris wreckage rubble wreck
decide decision rule determine
decline drop
decree edict
deficit shortfall overspend
delegate delegation envoy diplomat
demolition demolish
deny refute denial
deploy dispatch despatched
deposit saver
destroyed obliterated
detect discover discovery find found uncover unearthed
diagnose diagnosis
diamond gem
die deadly lethal mortality martyr bereaved
diplomacy talks negotiation negotiate bargaining mediation dialogue
disaster catastrophe calamity tragedy
disease illness sickness epidemic outbreak pandemic
dismissed redundant
dispute row quarrel standoff conflict
dissolve disband
distribute handout
divert rerouted
docker stevedore
document paper dossier
donate donor donation gift
double twofold twice
drain drainage sewer
drill exercise manoeuvre
driver motorist chauffeur
drought arid
east eastern easterly
eat ate
economy economic output product
education schooling academic
elderly pensioner retiree retired
electricity grid megawatt utility
embassy consulate
emigrate emigration
emission carbon greenhouse
encircle siege besieged
endanger threaten threat
enemy foe adversary hostile
engineer technician mechanic
epicentre epicenter hypocentre
equipment gear machinery kit
estimate approximate assess assessment valuation reckoning
euro eur
evacuated exodus vacated evict
evening dusk sunset
exact precise precisely
exceed exceeded surpass
expand expansion enlarge extend extension
expect forecast predict foresee project anticipate outlook prognosis
expel deport expulsion
expensive costly
experienced veteran
expert specialist analyst economist researcher scientist seismologist
explode detonate
extort blackmail
extra additional further
factory works
fail failure malfunction fault defect defective
fake forge counterfeit
famine hunger hungry starvation malnutrition
fare ticket
farm farmer farmland agriculture agricultural grower
fee levy
fertiliser fertilizer manure
field meadow
final last ultimate
finance financial
first initial
fisherman fishermen angler
flee refuge
fleet squadron armada
float afloat
floor storey story
flour wheat grain cereal bread
fog mist
food meal ration
football soccer
foreign overseas abroad
forest woodland grassland bush
fraud swindle scam embezzlement deception defraud
frontline trench
fuel petrol gasoline diesel kerosene bunkers
full overcrowded
funeral burial bury
fuselage cockpit
gallery shaft seam
gang mob syndicate gangster cartel
garage workshop
gas methane
gate entrance turnstile
god divine
goods merchandise
grant subsidy
group conglomerate
gunman shooter
hail hailstone
halt stop suspend pause
halve half
headquarters barracks
health medical medicine healthcare
heat hot heatwave
hectare acre acreage
hide concealed
historic unprecedented
holiday vacation
homeless shelterless
hull stern
ice glacier
identify recognised recognized
illegal illicit unlawful clandestine
immediate urgent instant immediately
impeach impeachment
inaugurate inauguration sworn
include comprise
industry industrial sector
inflation cpi
infrastructure installations
injured maimed concussion fractures
inquiry investigation investigate probe investigator
insure insurer insurance underwriter
intense severe powerful
interim provisional preliminary tentative
internet online web website
invade invasion incursion
iron steel
island isle islet archipelago
joint common
journey trip voyage
judge magistrate
junction crossing
jury juror
kidnap kidnapper
kilo kilogram
lab laboratory culture
labour labor
lander rover
landlord proprietor owner owned
landslide mudslide avalanche landslip
large big huge sizeable
law legislation statute
lawsuit sue sued litigation plaintiff
lawyer attorney solicitor barrister counsel
layer slab
leader head chairman
leaflet flyer
leak leakage
lease rent rental
leg lap
length long
liable responsible responsibility
lightning thunderstorm thunder
livestock herd cull
locust pest
lottery jackpot
lower reduction reduced slash
luggage baggage
magnate oligarch
mail postal
main major principal
majority most
maker manufacturer carmaker producer
manage manager management
market bazaar
marriage married wedding wife husband
massacre atrocity
meat beef pork poultry
media press
meeting summit conference
memorial monument
midnight overnight night nightfall
militia paramilitary
milk dairy
mine pit colliery
minimum lowest least
missing vanished disappeared whereabouts
mistake error
mobile cellphone smartphone
money cash banknote
moon lunar
motion resolution
mountain peak hill
mourning grief
mud sludge
murder homicide manslaughter murderer assassination assassinated
navy naval
negative minus
neighbour neighbor adjoining adjacent
newspaper daily
nightclub disco
norm standard
north northern northerly
note memo
nuclear atomic reactor
obstacle hurdle
ocean sea maritime
offshore onshore
oil crude brent petroleum
opponent challenger rival
opposition dissident
orbit orbital
organisation agency
organise organiser organizer
origin source
overturn capsize rolled
ownership stake
painting artwork
parade procession
parcel package
parliament legislature chamber
parliamentary legislative
passport visa
password credentials
patent licence
pathogen virus bacteria bacterium
percent percentage pct
performance concert show festival
permit allow permission authorise authorisation
pesticide herbicide
phase stage
photo photograph picture image
pier jetty quay dock wharf
pilgrimage hajj
pipe pipeline
platform rig
pledge promise
political politics politician
pollen allergy
poor poverty
port harbour terminal
portfolio holdings
postpone adjourn
powder dust
prayer worship
premier prime
premium surcharge
prevent avert
priest cleric clergy bishop imam
prior previous preceding earlier
prison jail gaol penitentiary
prototype model
prove proven proof evidence
punish punishment
quarantine isolation
quota allotment
radiation radioactive
rail railway railroad
rainfall downpour
increase lift hike uplift
rape rapist
rapid swift quick fast
raw unprocessed
rebate refund reimburse reimbursement
rebel guerrilla insurgency resistance
rebuild reconstruct
recession contraction downturn
record highest
recover retrieve exhume
rector dean
referendum plebiscite
reform overhaul
refrigerator freezer
register registration
regulator watchdog
relative kin
repair fix mend
rescued extricated liberated
research study
resign quit
resort hotel
restrict curb
result outcome
retreat withdraw withdrawal withdrawn pullout
reveal disclose
ring network
riot unrest disorder mayhem disturbance
river stream creek
rocket booster launcher
roof rooftop
rumour speculation
runway tarmac
sabotage saboteur
safe safety security
salvage salvor
sample swab specimen
sanction embargo
satellite spacecraft
say said stated
scrutiny oversight
season campaign
secretary minister
sediment silt
seed seedlings
seek request
seismic seismological
sewage wastewater effluent
sex sexual
shallow superficial
shareholder investor stakeholder
shelf shelves
shooting gunfire gunshot
sick symptom fever
sink sunk foundered
sleep asleep slept
smuggle smuggler traffickers trafficking
snap early
snow blizzard snowfall
solar photovoltaic turbine renewable
soul spirit
south southern southerly
spacewalk astronaut cosmonaut
speech address
spokesman spokeswoman spokesperson
sponsor backer
spy espionage
squat squatter
stab knife
stadium ground arena
stain slick
stampede crush
statement communique release
statistics statistical
strait channel
street boulevard
strengthen bolster reinforce reinforcements
strong stronger
submarine sub
substation transformer pylon
suburb outskirts
subway underground
sugar sweetener
suicide suicidal
supply supplies
surgery operations
surveillance monitoring
survey poll pollster
swim swimmer
symbol emblem
tablet pill
tail rear
tariff duty
technology technical
tent marquee
territory area
terror terrorist terrorism extremist
testify testimony
tobacco cigarette
tow tug
toxic chemical hazardous
tractor harvester
trade commerce
traffic transport
transfusion blood
transplant organ
trapped entombed
treason betrayal
tribute wreath
trust confidence
tsunami tidal
tunnel passage
turnout participation
undergo undergone
unemployed jobless joblessness
uniform clad
unload discharge
upgrade modernise modernisation refurbish refurbishment renovation renovated
urban metropolitan
vaccination immunisation
venue hall
volcano eruption lava
vulnerable exposed
wage salary remuneration
warehouse storage
warhead payload
warrant summons
waste rubbish garbage
weather meteorological meteorologist
west western westerly
wheel axle
whistleblower informant
whole overall total altogether
wildlife species
witness eyewitness onlooker
worse worst
wound shrapnel
zoo aquarium
"""


def groups() -> list[list[str]]:
    """Return the groups, each the words of one line."""
    return [line.split() for line in GROUPS.split("\n") if line]
