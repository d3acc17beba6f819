"""Words of news that mean nearly the same: one group a line, a word in one group only.

A group whose first word is of a class of nouns or statuses joins that class: "exodus" is an evacuation. Of
regular words one form is enough, since they are compared by their stems.
"""

from __future__ import annotations

GROUPS = """
abolish scrap repeal
absent absentee
abuse mistreat
accept agree consent
accuse allege blame
acquit exonerate cleared
adopt ratify enact
advance progress headway
adviser consultant
affected impact
afternoon midday noon
agenda timetable schedule
aid assistance relief
air airborne aerial sky
aircraft airframe
airport airfield aerodrome
alarm siren
alcohol beer wine vodka
allocate earmark allotted
ally pact
altitude height
amendment revise correct
ammunition munition ordnance explosives
angle tilt
announce declare proclaim unveil announcement
annual yearly annum
answer reply respond response
apology apologise regret
application applied
appoint nominate nomination
approve endorse
architect designer
argue insist maintain contend
army military forces armed
arrested arraigned
arson arsonist incendiary
artillery howitzer cannon
assembly senate
atmosphere mood
attempt try tried effort
auction auctioned
average mean median
award honour
backlog queue
badly severely heavily seriously
ban prohibit outlaw forbid forbade
bankruptcy insolvency bankrupt insolvent administrator liquidation receivership
barrier fence barricade cordon
basement cellar
begin start began begun commence onset kickoff
bill invoice
birth maternity
block blockade obstruct
blow setback
bond gilt treasuries
border frontier boundary
borrow lend lent
boss chief executive director
bottle flask
bribe corruption kickback
broadcast television tv
broken broke rupture breach
brother sibling
bulletin newsletter
bullion jewel jewellery valuables
burglar looter
burglary steal
businessman entrepreneur tycoon
buy acquire acquisition buyer
cabinet ministry
calculate compute
call hotline
calm quiet peaceful
camera cctv footage video
cancer tumour tumor
capture overrun
cause trigger spark provoke
ceasefire truce armistice
ceiling cap maximum
change alter adjust adjustment
charged prosecution
chase pursue pursuit
cheap discount
check inspect examine
choice option
choose chose select pick
civil civic
clash fight skirmish brawl battle combat
climber mountaineer
coal lignite
coastal seaside shore shoreline coastline coast
cocaine heroin cannabis drug narcotics
cold freezing
collect gather
combine amalgamate
comet asteroid meteor
commander colonel admiral
committee panel commission
communication contact
compensate restitution
complain grievance
complete finish conclude
component parts
concede acknowledge concession
concern worry fear anxiety
confirm verify corroborate ascertain
construct build builder erect
contained extinguish quench
contaminate pollute contamination
convict verdict
convoy column motorcade
copper aluminium
core underlying
correspond equal
courage bravery
criticise condemn denounce
crop harvest
crowd throng
curfew lockdown
cyber hacker ransomware
cyclist bicycle
dam dyke levee embankment weir
danger risk peril hazard
dawn daybreak sunrise morning
debate discuss
debris wreckage rubble wreck
decide decision rule determine
decline drop
decree edict
deficit overspend
delegate delegation
demolition demolish
deny refute denial
deploy dispatch despatched
detect discover discovery find found uncover unearthed
diagnose diagnosis
diamond gem
die lethal bereaved
diplomacy talks negotiation negotiate bargaining mediation dialogue
disaster catastrophe calamity tragedy
disease illness sickness epidemic pandemic
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
driver chauffeur
drought arid
east eastern easterly
eat ate
economy economic product
education schooling academic
elderly retired
electricity grid megawatt utility
embassy consulate
emigrate emigration
emission carbon
encircle siege besieged
endanger threaten threat
enemy foe adversary hostile
epicentre epicenter hypocentre
equipment gear machinery kit
estimate approximate assess assessment valuation reckoning
euro eur
evacuated evict
evening dusk sunset
exact precise precisely
exceed exceeded surpass
expand expansion enlarge extend extension
expect forecast predict foresee project anticipate outlook prognosis
expel deport
expensive costly
experienced veteran
explode detonate
extort blackmail
extra additional further
fail failure malfunction fault defect defective
fake forge counterfeit
famine hunger hungry starvation malnutrition
farm farmland agriculture agricultural
fertiliser fertilizer manure
field meadow
final last ultimate
finance financial
first initial
fisherman angler
flee refuge
fleet squadron armada
float afloat
floor story
flour wheat grain cereal bread
fog mist
food meal ration
football soccer
foreign overseas abroad
forest woodland grassland bush
fraud swindle embezzlement deception defraud
frontline trench
fuel petrol gasoline diesel kerosene
full overcrowded
funeral burial bury
fuselage cockpit
gallery shaft seam
gang mob syndicate cartel
garage workshop
gas methane
god divine
goods merchandise
gunman shooter
hail hailstone
halt suspend pause
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
increase hike uplift
industry industrial
infrastructure installations
injured concussion fractures
inquiry investigation investigate
insure underwriter
intense severe powerful
interim provisional preliminary tentative
internet online web website
invade invasion incursion
iron steel
island isle islet archipelago
joint common
journey trip voyage
junction crossing
kilo kilogram
lab laboratory culture
labour labor
lander rover
landlord proprietor
large big huge sizeable
law legislation
lawsuit sue sued litigation plaintiff
layer slab
leader head chairman
leak leakage
lease rent rental
leg lap
liable responsible responsibility
lightning thunder
livestock cull
locust pest
lottery jackpot
lower reduction reduced slash
luggage baggage
magnate oligarch
mail postal
main major principal
majority most
maker carmaker producer
manage manager management
market bazaar
marriage married wedding wife husband
massacre atrocity
meat beef pork
media press
meeting conference
memorial monument
midnight overnight night nightfall
militia paramilitary
milk dairy
mine pit
minimum lowest least
missing vanished whereabouts
mistake error
mobile cellphone
money cash banknote
moon lunar
mountain peak hill
mourning grief
mud sludge
murder homicide manslaughter murderer assassination assassinated
navy naval
negative minus
neighbour adjoining adjacent
newspaper daily
nightclub disco
norm standard
north northern northerly
note memo
nuclear atomic
ocean sea maritime
offshore onshore
oil petroleum
opponent rival
opposition dissident
orbit orbital
organisation agency
organise organiser organizer
origin source
overturn capsize rolled
painting artwork
parade procession
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
pier wharf
pilgrimage hajj
pipe pipeline
pledge promise
political politics politician
pollen allergy
poor poverty
port harbour
postpone adjourn
powder dust
prayer worship
premier prime
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
research study
restrict curb
result outcome
retreat withdraw withdrawal withdrawn pullout
reveal disclose
ring network
riot unrest disorder mayhem disturbance
river stream creek
rocket launcher
roof rooftop
rumour speculation
runway tarmac
sabotage saboteur
safe safety security
salvage salvor
sanction embargo
say said stated
scrutiny oversight
season campaign
secretary minister
sediment silt
seed seedlings
seismic seismological
sewage wastewater effluent
sex sexual
shallow superficial
shareholder stakeholder
shelf shelves
shooting gunfire gunshot
sick symptom fever
sink sunk foundered
sleep asleep
smuggle trafficking
snap early
solar photovoltaic renewable
soul spirit
south southern southerly
spacewalk cosmonaut
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
strengthen bolster reinforce reinforcements
strong stronger
submarine sub
suburb outskirts
sugar sweetener
suicide suicidal
supply supplies
surveillance monitoring
survey poll
symbol emblem
tablet pill
tail rear
tariff duty
technology technical
terror terrorism extremist
testify testimony
tobacco cigarette
toxic chemical hazardous
tractor harvester
trade commerce
traffic transport
transfusion blood
transplant organ
treason betrayal
tribute wreath
trust confidence
tsunami tidal
tunnel passage
undergo undergone
uniform clad
unload discharge
upgrade modernise modernisation refurbish refurbishment renovation renovated
urban metropolitan
vaccination immunisation
venue hall
volcano eruption lava
wage remuneration
warehouse storage
warhead payload
warrant summons
waste rubbish garbage
weather meteorological meteorologist
west western westerly
wheel axle
whistleblower informant
whole overall total altogether
witness onlooker
worse worst
wound shrapnel
zoo aquarium
"""


def groups() -> list[list[str]]:
    """Return the groups, each the words of one line."""
    return [line.split() for line in GROUPS.split("\n") if line]
