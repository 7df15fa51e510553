/** ISCO-08 groups (ILO, 2012) with their official Spanish (CIUO-08) and English names: code, Spanish, English. */
export const iscoGroups7to9 = `
7	Oficiales, operarios y artesanos de artes mecánicas y de otros oficios	Craft and related trades workers
71	Oficiales y operarios de la construcción excluyendo electricistas	Building and related trades workers, excluding electricians
711	Oficiales y operarios de la construcción (obra gruesa) y afines	Building frame and related trades workers
7111	Constructores de casas	House builders
7112	Albañiles	Bricklayers and related workers
7113	Mamposteros, tronzadores, labrantes y grabadores de piedra	Stonemasons, stone cutters, splitters and carvers
7114	Operarios en cemento armado, enfoscadores y afines	Concrete placers, concrete finishers and related workers
7115	Carpinteros de armar y de obra blanca	Carpenters and joiners
7119	Oficiales y operarios de la construcción (obra gruesa) y afines no clasificados bajo otros epígrafes	Building frame and related trades workers not elsewhere classified
712	Oficiales y operarios de la construcción (trabajos de acabado) y afines	Building finishers and related trades workers
7121	Techadores	Roofers
7122	Parqueteros y colocadores de suelos	Floor layers and tile setters
7123	Revocadores	Plasterers
7124	Instaladores de material aislante y de insonorización	Insulation workers
7125	Cristaleros	Glaziers
7126	Fontaneros e instaladores de tuberías	Plumbers and pipe fitters
7127	Mecánicos-montadores de instalaciones de refrigeración y climatización	Air conditioning and refrigeration mechanics
713	Pintores, limpiadores de fachadas y afines	Painters, building structure cleaners and related trades workers
7131	Pintores y empapeladores	Painters and related workers
7132	Barnizadores y afines	Spray painters and varnishers
7133	Limpiadores de fachadas y deshollinadores	Building structure cleaners
72	Oficiales y operarios de la metalurgia, la construcción mecánica y afines	Metal, machinery and related trades workers
721	Moldeadores, soldadores, chapistas, caldereros, montadores de estructuras metálicas y afines	Sheet and structural metal workers, moulders and welders, and related workers
7211	Moldeadores y macheros	Metal moulders and coremakers
7212	Soldadores y oxicortadores	Welders and flamecutters
7213	Chapistas y caldereros	Sheet-metal workers
7214	Montadores de estructuras metálicas	Structural-metal preparers and erectors
7215	Aparejadores y empalmadores de cables	Riggers and cable splicers
722	Herreros, herramentistas y afines	Blacksmiths, toolmakers and related trades workers
7221	Herreros y forjadores	Blacksmiths, hammersmiths and forging press workers
7222	Herramentistas y afines	Toolmakers and related workers
7223	Reguladores y operadores de máquinas herramientas	Metal working machine tool setters and operators
7224	Pulidores de metales y afiladores de herramientas	Metal polishers, wheel grinders and tool sharpeners
723	Mecánicos y reparadores de máquinas	Machinery mechanics and repairers
7231	Mecánicos y reparadores de vehículos de motor	Motor vehicle mechanics and repairers
7232	Mecánicos y reparadores de motores de avión	Aircraft engine mechanics and repairers
7233	Mecánicos y reparadores de máquinas agrícolas e industriales	Agricultural and industrial machinery mechanics and repairers
7234	Reparadores de bicicletas y afines	Bicycle and related repairers
73	Artesanos y operarios de las artes gráficas	Handicraft and printing workers
731	Artesanos	Handicraft workers
7311	Mecánicos y reparadores de instrumentos de precisión	Precision-instrument makers and repairers
7312	Fabricantes y afinadores de instrumentos musicales	Musical instrument makers and tuners
7313	Joyeros, orfebres y plateros	Jewellery and precious-metal workers
7314	Alfareros y afines (barro, arcilla y abrasivos)	Potters and related workers
7315	Sopladores, modeladores, laminadores, cortadores y pulidores de vidrio	Glass makers, cutters, grinders and finishers
7316	Redactores de carteles, pintores decorativos y grabadores	Sign writers, decorative painters, engravers and etchers
7317	Artesanos en madera, cestería y materiales similares	Handicraft workers in wood, basketry and related materials
7318	Artesanos de los tejidos, el cuero y materiales similares	Handicraft workers in textile, leather and related materials
7319	Artesanos no clasificados bajo otros epígrafes	Handicraft workers not elsewhere classified
732	Oficiales y operarios de las artes gráficas	Printing trades workers
7321	Cajistas, tipógrafos y afines	Pre-press technicians
7322	Impresores	Printers
7323	Encuadernadores y afines	Print finishing and binding workers
74	Trabajadores especializados en electricidad y la electrotecnología	Electrical and electronic trades workers
741	Instaladores y reparadores de equipos eléctricos	Electrical equipment installers and repairers
7411	Electricistas de obras y afines	Building and related electricians
7412	Mecánicos y ajustadores electricistas	Electrical mechanics and fitters
7413	Instaladores y reparadores de líneas eléctricas	Electrical line installers and repairers
742	Instaladores y reparadores de equipos electrónicos y de telecomunicaciones	Electronics and telecommunications installers and repairers
7421	Mecánicos y reparadores en electrónica	Electronics mechanics and servicers
7422	Instaladores y reparadores en tecnología de la información y las comunicaciones	Information and communications technology installers and servicers
75	Operarios y oficiales de procesamiento de alimentos, de la confección, ebanistas, otros artesanos y afines	Food processing, wood working, garment and other craft and related trades workers
751	Oficiales y operarios de procesamiento de alimentos y afines	Food processing and related trades workers
7511	Carniceros, pescaderos y afines	Butchers, fishmongers and related food preparers
7512	Panaderos, pasteleros y confiteros	Bakers, pastry-cooks and confectionery makers
7513	Operarios de la elaboración de productos lácteos	Dairy-products makers
7514	Operarios de la conservación de frutas, legumbres, verduras y afines	Fruit, vegetable and related preservers
7515	Catadores y clasificadores de alimentos y bebidas	Food and beverage tasters and graders
7516	Preparadores y elaboradores de tabaco y sus productos	Tobacco preparers and tobacco products makers
752	Oficiales y operarios del tratamiento de la madera, ebanistas y afines	Wood treaters, cabinet-makers and related trades workers
7521	Operarios del tratamiento de la madera	Wood treaters
7522	Ebanistas y afines	Cabinet-makers and related workers
7523	Reguladores y operadores de máquinas de labrar madera	Woodworking-machine tool setters and operators
753	Oficiales y operarios de la confección y afines	Garment and related trades workers
7531	Sastres, modistos, peleteros y sombrereros	Tailors, dressmakers, furriers and hatters
7532	Patronistas y cortadores de tela y afines	Garment and related pattern-makers and cutters
7533	Costureros, bordadores y afines	Sewing, embroidery and related workers
7534	Tapiceros, colchoneros y afines	Upholsterers and related workers
7535	Apelambradores, pellejeros y curtidores	Pelt dressers, tanners and fellmongers
7536	Zapateros y afines	Shoemakers and related workers
754	Otros oficiales, operarios y artesanos de artes mecánicas y de otros oficios	Other craft and related workers
7541	Buzos	Underwater divers
7542	Dinamiteros y pegadores	Shotfirers and blasters
7543	Clasificadores y probadores de productos (excluyendo alimentos y bebidas)	Product graders and testers (excluding foods and beverages)
7544	Fumigadores y otros controladores de plagas y malas hierbas	Fumigators and other pest and weed controllers
7549	Oficiales, operarios y artesanos de artes mecánicas y de otros oficios no clasificados bajo otros epígrafes	Craft and related workers not elsewhere classified
8	Operadores de instalaciones y máquinas y ensambladores	Plant and machine operators and assemblers
81	Operadores de instalaciones fijas y máquinas	Stationary plant and machine operators
811	Operadores de instalaciones mineras y de extracción y procesamiento de minerales	Mining and mineral processing plant operators
8111	Mineros y operadores de instalaciones mineras	Miners and quarriers
8112	Operadores de instalaciones de procesamiento de minerales y rocas	Mineral and stone processing plant operators
8113	Perforadores y sondistas de pozos y afines	Well drillers and borers and related workers
8114	Operadores de máquinas para fabricar cemento y otros productos minerales	Cement, stone and other mineral products machine operators
812	Operadores de instalaciones de procesamiento y recubridoras de metales	Metal processing and finishing plant operators
8121	Operadores de instalaciones de procesamiento de metales	Metal processing plant operators
8122	Operadores de máquinas pulidoras, galvanizadoras y recubridoras de metales	Metal finishing, plating and coating machine operators
813	Operadores de instalaciones y máquinas de productos químicos y fotográficos	Chemical and photographic products plant and machine operators
8131	Operadores de plantas y máquinas de productos químicos	Chemical products plant and machine operators
8132	Operadores de máquinas para fabricar productos fotográficos	Photographic products machine operators
814	Operadores de máquinas para fabricar productos de caucho, de papel y de material plástico	Rubber, plastic and paper products machine operators
8141	Operadores de máquinas para fabricar productos de caucho	Rubber products machine operators
8142	Operadores de máquinas para fabricar productos de material plástico	Plastic products machine operators
8143	Operadores de máquinas para fabricar productos de papel	Paper products machine operators
815	Operadores de máquinas para fabricar productos textiles y artículos de piel y cuero	Textile, fur and leather products machine operators
8151	Operadores de máquinas de preparación de fibras, hilado y devanado	Fibre preparing, spinning and winding machine operators
8152	Operadores de telares y otras máquinas tejedoras	Weaving and knitting machine operators
8153	Operadores de máquinas de coser	Sewing machine operators
8154	Operadores de máquinas de blanqueamiento, teñido y limpieza de tejidos	Bleaching, dyeing and fabric cleaning machine operators
8155	Operadores de máquinas de tratamiento de pieles y cueros	Fur and leather preparing machine operators
8156	Operadores de máquinas para la fabricación de calzado y afines	Shoemaking and related machine operators
8157	Operadores de máquinas lavarropas	Laundry machine operators
8159	Operadores de máquinas para fabricar productos textiles y artículos de piel y cuero no clasificados bajo otros epígrafes	Textile, fur and leather products machine operators not elsewhere classified
816	Operadores de máquinas para elaborar alimentos y productos afines	Food and related products machine operators
8160	Operadores de máquinas para elaborar alimentos y productos afines	Food and related products machine operators
817	Operadores de instalaciones para la preparación de papel y de procesamiento de la madera	Wood processing and papermaking plant operators
8171	Operadores de instalaciones para la preparación de pasta para papel y papel	Pulp and papermaking plant operators
8172	Operadores de instalaciones de procesamiento de la madera	Wood processing plant operators
818	Otros operadores de máquinas y de instalaciones fijas	Other stationary plant and machine operators
8181	Operadores de instalaciones de vidriería y cerámica	Glass and ceramics plant operators
8182	Operadores de máquinas de vapor y calderas	Steam engine and boiler operators
8183	Operadores de máquinas de embalaje, embotellamiento y etiquetado	Packing, bottling and labelling machine operators
8189	Operadores de máquinas y de instalaciones fijas no clasificados bajo otros epígrafes	Stationary plant and machine operators not elsewhere classified
82	Ensambladores	Assemblers
821	Ensambladores	Assemblers
8211	Ensambladores de maquinaria mecánica	Mechanical machinery assemblers
8212	Ensambladores de equipos eléctricos y electrónicos	Electrical and electronic equipment assemblers
8219	Ensambladores no clasificados bajo otros epígrafes	Assemblers not elsewhere classified
83	Conductores de vehículos y operadores de equipos pesados móviles	Drivers and mobile plant operators
831	Maquinistas de locomotoras y afines	Locomotive engine drivers and related workers
8311	Maquinistas de locomotoras	Locomotive engine drivers
8312	Guardafrenos, guardagujas y agentes de maniobras	Railway brake, signal and switch operators
832	Conductores de automóviles, camionetas y motocicletas	Car, van and motorcycle drivers
8321	Conductores de motocicletas	Motorcycle drivers
8322	Conductores de automóviles, taxis y camionetas	Car, taxi and van drivers
833	Conductores de camiones pesados y autobuses	Heavy truck and bus drivers
8331	Conductores de autobuses y tranvías	Bus and tram drivers
8332	Conductores de camiones pesados	Heavy truck and lorry drivers
834	Operadores de equipos pesados móviles	Mobile plant operators
8341	Operadores de maquinaria agrícola y forestal móvil	Mobile farm and forestry plant operators
8342	Operadores de máquinas de movimiento de tierras y afines	Earthmoving and related plant operators
8343	Operadores de grúas, aparatos elevadores y afines	Crane, hoist and related plant operators
8344	Operadores de autoelevadoras	Lifting truck operators
835	Marineros de cubierta y afines	Ships' deck crews and related workers
8350	Marineros de cubierta y afines	Ships' deck crews and related workers
9	Ocupaciones elementales	Elementary occupations
91	Limpiadores y asistentes	Cleaners and helpers
911	Limpiadores y asistentes domésticos de hoteles y oficinas	Domestic, hotel and office cleaners and helpers
9111	Limpiadores y asistentes domésticos	Domestic cleaners and helpers
9112	Limpiadores y asistentes de oficinas, hoteles y otros establecimientos	Cleaners and helpers in offices, hotels and other establishments
912	Limpiadores de vehículos, ventanas, ropa y otra limpieza a mano	Vehicle, window, laundry and other hand cleaning workers
9121	Lavanderos y planchadores manuales	Hand launderers and pressers
9122	Lavadores de vehículos	Vehicle cleaners
9123	Lavadores de ventanas	Window cleaners
9129	Otro personal de limpieza	Other cleaning workers
92	Peones agropecuarios, pesqueros y forestales	Agricultural, forestry and fishery labourers
921	Peones agropecuarios, pesqueros y forestales	Agricultural, forestry and fishery labourers
9211	Peones de explotaciones agrícolas	Crop farm labourers
9212	Peones de explotaciones ganaderas	Livestock farm labourers
9213	Peones de explotaciones de cultivos mixtos y ganaderos	Mixed crop and livestock farm labourers
9214	Peones de jardinería y horticultura	Garden and horticultural labourers
9215	Peones forestales	Forestry labourers
9216	Peones de pesca y acuicultura	Fishery and aquaculture labourers
93	Peones de la minería, la construcción, la industria manufacturera y el transporte	Labourers in mining, construction, manufacturing and transport
931	Peones de la minería y la construcción	Mining and construction labourers
9311	Peones de minas y canteras	Mining and quarrying labourers
9312	Peones de obras públicas y mantenimiento	Civil engineering labourers
9313	Peones de la construcción de edificios	Building construction labourers
932	Peones de la industria manufacturera	Manufacturing labourers
9321	Empacadores manuales	Hand packers
9329	Peones de la industria manufacturera no clasificados bajo otros epígrafes	Manufacturing labourers not elsewhere classified
933	Peones del transporte y almacenamiento	Transport and storage labourers
9331	Conductores de vehículos accionados a pedal o a brazo	Hand and pedal vehicle drivers
9332	Conductores de vehículos y máquinas de tracción animal	Drivers of animal-drawn vehicles and machinery
9333	Peones de carga	Freight handlers
9334	Reponedores de estanterías	Shelf fillers
94	Ayudantes de preparación de alimentos	Food preparation assistants
941	Ayudantes de preparación de alimentos	Food preparation assistants
9411	Cocineros de comidas rápidas	Fast food preparers
9412	Ayudantes de cocina	Kitchen helpers
95	Vendedores ambulantes de servicios y afines	Street and related sales and service workers
951	Trabajadores ambulantes de servicios y afines	Street and related service workers
9510	Trabajadores ambulantes de servicios y afines	Street and related service workers
952	Vendedores ambulantes (excluyendo de comida)	Street vendors (excluding food)
9520	Vendedores ambulantes (excluyendo de comida)	Street vendors (excluding food)
96	Recolectores de desechos y otras ocupaciones elementales	Refuse workers and other elementary workers
961	Recolectores de desechos	Refuse workers
9611	Recolectores de basura y material reciclable	Garbage and recycling collectors
9612	Clasificadores de desechos	Refuse sorters
9613	Barrenderos y afines	Sweepers and related labourers
962	Otras ocupaciones elementales	Other elementary workers
9621	Mensajeros, mandaderos, maleteros y repartidores	Messengers, package deliverers and luggage porters
9622	Personas que realizan trabajos varios	Odd job persons
9623	Recolectores de dinero en aparatos de venta automática y lectores de medidores	Meter readers and vending-machine collectors
9624	Acarreadores de agua y recolectores de leña	Water and firewood collectors
9629	Ocupaciones elementales no clasificadas bajo otros epígrafes	Elementary workers not elsewhere classified
`;
