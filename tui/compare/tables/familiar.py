"""How common words and names are in news: what many articles tell says little of which event they tell.

The words are stems and classes as `stems` has them, counted in reports of some 130 events; the names were chosen
by hand.
"""

from __future__ import annotations

from tui.figures.tables import words

EVERYWHERE = words(
    """
    =aboard =age =aircraft =arrested =attack =building =cancelled =child =closed =company =cost =counted
    =country =crew =customer =damaged =dead =delivered =demanded =depth =destroyed =dismissed =drone
    =employed =evacuated =family =fell =height =incident =injured =invested =journalist =launched =lead
    =licensed =loss =missing =offered =officer =opening =ordered =paid =passenger =person =place =planned
    =plant =produced =profit =protesting =raised =reached =region =released =reopened =rescued =rescuer
    =road =rose =sales =school =searching =soldier =striking =team =town =vehicle =won =worker add affect
    air announc ask authority averag began brok brought call cam capital cent chief claim com condit confirm
    dat day declar disaster end estimat euro even expect family figur found full given go group half hand
    happen head health held hold hour inform kilometr km leav left lin list look m mad many member metr mil
    ministry minut month morn mov nam new night noon north number offic official old own p part pass past
    percent public pull put quarter reckon record recover regional register report result run said sam say
    servic set short show speak stand start stay stood taken tim told ton total union valu water week went
    whol work year
    """
)
"""Stems of which reports of a seventh of all events tell, or more."""

OFTEN = words(
    """
    accept access accus acr act additional address administr admit aerial afternoon age agency agre aid aim
    airlin airport alarm alert alleg allow allowanc amount analyst annual answer approach area arm army
    ashor asid associ assum attempt attent autumn avi bad balanc ballistic bang bar bare barrag bas basi
    beach bear beat bed begin begun believ belong bereav better big bigger biggest blam blu bn bond book
    border boss bottl bottom bought box break bridg brigad bring broken broker brother budget bulletin
    burden bureau buy buyer cabinet calm camp campaign cancell capsiz captain cargo carrier cash caught caus
    centimetr centr central certify chairman challeng chang check civil clash class clear club coast cold
    collaps collect collid column combin commiss committe compar complain complet concern consider contact
    contain continu contractor control convict cool correct council cours court cover cross crown crud
    current custom danger dark data dawn de deadliest debri decad decid decis deck defenc deny department
    depend deposit devic direct director disappear discover disput distanc dock dollar domestic door doubl
    doubt dozen drag drawn drew drift drink driv driven driver drug due dug duty east eastern economist
    economy effect elect electric electricity emergency employer enemy energy engineer enough enter entitl
    equal equivalent escap evacu event everyth examin exceed executiv exist exit expens expert export
    express extend extra fac fail failur fallen fan farm farmer father favour fear feet fenc few field fil
    final financ financial fish fishermen fit flag flam floor follow food foot forecast foreign forest form
    former front ft fuel further gang gap gas gat gav general giv goe going gold good governor grav grey
    grid gross guarante guid gym h hall halt hard headquarter hear heard heavy hectar helper highest history
    hol holiday hop horror hotel hotlin hull hundr husband identify imag immediat import inch includ incom
    increas independent indicat industrial industry inquiry insist inspect institut insur insuranc insurer
    intensiv interest interior internate investig investigat investigator investor island issu it judg keep
    kept kilo kilogram knew knock know known kph lack laid land landslid larg largest last latest launcher
    law lawyer lay leader leak learn lei let level lie lift light like litr littl load lock log long los low
    lowest lying machin main majority maker management manager map mark market mask mass master matter
    maximum mayor mean meant measur media medical meet messag met metro mid midnight military millimetr
    minister mm mobil moment money monster most mother mountain mud narrow nationwid nautical navy nearby
    nearer need neighbour net network newspaper non normal northern not noth notic o'clock occur oil oper
    operat operator opin opposit organise organiser outflow outlay output overload overturn owner packag
    paper parent parliament partner payment peaceful peak pens pensioner percentag period permanent permit
    peso petrol phon photograph pick pictur piec pip plat pm pocket port pound pour power preliminary premis
    premium present president press previou prison privat process product program prosecutor protect provid
    provincial publish purchas push quest question radar radio rail ran rang rat read real recall recognis
    reconnect red reform regret regulator relativ remand replac represent representativ requir residential
    respons rest retir return review revis reward right rip risk rival river roll roof room round rout row
    rubbl rul s saf safe safety salary saw scal scen sea season second secretary sect sector security see
    seen send seriou serious serv settl shareholder shift shor shot shrink sid signal silent similar singl
    sink situ siz sky slab slam sleep slept slight slop slow small smaller smash smok social son sought
    sound sourc south southern spill split spok spoken spokesman spokeswoman sport spr spread squar stadium
    stag stall statement step stick stolen ston storey stretch strong strongest study subject suffer suggest
    sum summer sup support surround survey suspic sustain swept system tabl talk tariff tax teacher tear
    technical telephon tell temporary tenant terminal terrorist th thank thing think third thought thousand
    threaten thu ticket tip top tor tower track trad trader traffic tragedy transfer transport travell
    treatment tri tunnel turn turnover typ unchang underground unit unman updat use usual valid valley
    verify video visit volum wag wait walk wall war ward warn watch way weather weekend west western wid
    window winner wip withdrawn witness worldwid wors worst writ wrong wrot yield young youngest zon
    """
)
"""Stems of which reports of fewer events tell, but of several."""

FAMILIAR = words(
    """
    abu accra addis ababa algiers amman amsterdam ankara antwerp asuncion athens atlanta auckland baghdad
    baku bangalore bangkok barcelona beijing beirut belfast belgrade berlin berne birmingham bogota bordeaux
    boston brasilia bratislava brisbane bristol brussels bucharest budapest buenos aires cairo calcutta
    canberra caracas cardiff casablanca chennai chicago cologne copenhagen dakar dallas damascus delhi
    denver detroit dhaka doha dubai dublin dushanbe edinburgh frankfurt gaza geneva genoa gdansk glasgow
    hague hamburg hanoi harare havana helsinki houston islamabad istanbul jakarta jerusalem johannesburg
    kabul kampala karachi kathmandu khartoum kigali kinshasa krakow lagos lahore leeds lima lisbon liverpool
    ljubljana london los angeles luanda lyon madrid manchester manila marseille melbourne miami milan minsk
    mogadishu montreal mumbai munich nairobi naples orleans osaka oslo ottawa paris perth philadelphia
    podgorica porto prague pretoria quito rabat rangoon reykjavik riga rio riyadh rome rotterdam santiago
    sarajevo seoul seville shanghai singapore skopje sofia stockholm stuttgart sydney taipei tallinn
    tashkent tbilisi tehran thessaloniki tirana tokyo toronto tripoli tunis turin utrecht valencia vancouver
    vienna vilnius warsaw washington yangon yerevan york zagreb zurich kyiv kiev moscow kharkiv odesa odessa
    dnipro lviv mykolaiv kherson sumy chernihiv zaporizhzhia donetsk luhansk crimea belgorod kursk bryansk
    krasnodar rostov voronezh poltava petersburg atlantic pacific mediterranean baltic caribbean arctic
    balkan balkans scandinavia asian african european american labour conservative conservatives liberal
    liberals green greens socialist socialists democrat democrats democratic republican republicans
    christian progressive popular people popular-front putin zelensky zelenskyy trump biden macron merkel
    modi xi erdogan black white blue grand central great upper lower saint mount gulf bosphorus danube rhine
    volga alps crete sicily bangui bishkek osh addis guayaquil malaga bilbao sao paulo korea korean koreans
    italian italians brit brits arab arabs dnipropetrovsk stella star meridian nova aurora lucia paz
    alliance unity solidarity metall atr shahed iskander patriot grad copernicus gps sms gmt cet eet chf czk
    huf pln sek ron rs yes ten joint stadium arena plaza creek bay sea ocean lake coast kremlin brexit
    reuters afp tass agency bloomberg interfax ansa dpa efe lusa xinhua telegram twitter facebook whatsapp
    youtube google boeing airbus bbc cnn wire newsdesk red cross crescent christmas easter ramadan god jesus
    catholic muslim christian jewish islamic monday tuesday dollar euro pound sterling usd eur gbp brent ecb
    imf fed opec fifa uefa nasa ceo cfo mps santa san saint los las del der van von bin abdul john david
    michael james robert william thomas richard peter paul mark george andrew anna maria marta elena ana
    ivan alexander sergei dmitry mikhail oleh ihor andrei jose juan carlos luis antonio marco mario ahmed
    mohammed muhammad ali hassan ibrahim omar grace mary elizabeth jean pierre helen linda sarah rosa rui
    joao pedro miguel jan piotr pavel petr mohamed lee kim khan singh smith jones brown
    """
)
"""Words of names that articles on many events share: large cities, seas, agencies, first names."""

PEOPLES = words(
    """
    british french dutch greek swiss polish danish irish welsh scottish finnish swedish thai turkish spanish
    danes finns turks poles swedes greeks briton spaniards filipino filipinos iraqi chinese czech slovak
    norwegian afghan bengali lao maltese peruvian portuguese
    """
)
"""Peoples whose words do not begin as their countries do."""
