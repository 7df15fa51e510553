/**
 * ISIC / CIIU Rev. 4 (United Nations, 2008): sections (one letter) and divisions (two digits) with Spanish and English
 * names; a division belongs to the last section above it.
 */
export const industries = `
A	Agricultura, ganadería, silvicultura y pesca	Agriculture, forestry and fishing
01	Agricultura, ganadería, caza y actividades de servicios conexas	Crop and animal production, hunting and related service activities
02	Silvicultura y extracción de madera	Forestry and logging
03	Pesca y acuicultura	Fishing and aquaculture
B	Explotación de minas y canteras	Mining and quarrying
05	Extracción de carbón de piedra y lignito	Mining of coal and lignite
06	Extracción de petróleo crudo y gas natural	Extraction of crude petroleum and natural gas
07	Extracción de minerales metalíferos	Mining of metal ores
08	Explotación de otras minas y canteras	Other mining and quarrying
09	Actividades de servicios de apoyo para la explotación de minas y canteras	Mining support service activities
C	Industrias manufactureras	Manufacturing
10	Elaboración de productos alimenticios	Manufacture of food products
11	Elaboración de bebidas	Manufacture of beverages
12	Elaboración de productos de tabaco	Manufacture of tobacco products
13	Fabricación de productos textiles	Manufacture of textiles
14	Fabricación de prendas de vestir	Manufacture of wearing apparel
15	Fabricación de productos de cuero y productos conexos	Manufacture of leather and related products
16	Producción de madera y fabricación de productos de madera y corcho, excepto muebles	Manufacture of wood and of products of wood and cork, except furniture
17	Fabricación de papel y de productos de papel	Manufacture of paper and paper products
18	Impresión y reproducción de grabaciones	Printing and reproduction of recorded media
19	Fabricación de coque y productos de la refinación del petróleo	Manufacture of coke and refined petroleum products
20	Fabricación de sustancias y productos químicos	Manufacture of chemicals and chemical products
21	Fabricación de productos farmacéuticos, sustancias químicas medicinales y productos botánicos	Manufacture of pharmaceuticals, medicinal chemical and botanical products
22	Fabricación de productos de caucho y de plástico	Manufacture of rubber and plastics products
23	Fabricación de otros productos minerales no metálicos	Manufacture of other non-metallic mineral products
24	Fabricación de metales comunes	Manufacture of basic metals
25	Fabricación de productos elaborados de metal, excepto maquinaria y equipo	Manufacture of fabricated metal products, except machinery and equipment
26	Fabricación de productos de informática, de electrónica y de óptica	Manufacture of computer, electronic and optical products
27	Fabricación de equipo eléctrico	Manufacture of electrical equipment
28	Fabricación de maquinaria y equipo n.c.p.	Manufacture of machinery and equipment n.e.c.
29	Fabricación de vehículos automotores, remolques y semirremolques	Manufacture of motor vehicles, trailers and semi-trailers
30	Fabricación de otro equipo de transporte	Manufacture of other transport equipment
31	Fabricación de muebles	Manufacture of furniture
32	Otras industrias manufactureras	Other manufacturing
33	Reparación e instalación de maquinaria y equipo	Repair and installation of machinery and equipment
D	Suministro de electricidad, gas, vapor y aire acondicionado	Electricity, gas, steam and air conditioning supply
35	Suministro de electricidad, gas, vapor y aire acondicionado	Electricity, gas, steam and air conditioning supply
E	Suministro de agua; evacuación de aguas residuales, gestión de desechos y descontaminación	Water supply; sewerage, waste management and remediation activities
36	Captación, tratamiento y distribución de agua	Water collection, treatment and supply
37	Evacuación de aguas residuales	Sewerage
38	Recogida, tratamiento y eliminación de desechos; recuperación de materiales	Waste collection, treatment and disposal activities; materials recovery
39	Actividades de descontaminación y otros servicios de gestión de desechos	Remediation activities and other waste management services
F	Construcción	Construction
41	Construcción de edificios	Construction of buildings
42	Obras de ingeniería civil	Civil engineering
43	Actividades especializadas de construcción	Specialized construction activities
G	Comercio al por mayor y al por menor; reparación de vehículos automotores y motocicletas	Wholesale and retail trade; repair of motor vehicles and motorcycles
45	Comercio y reparación de vehículos automotores y motocicletas	Wholesale and retail trade and repair of motor vehicles and motorcycles
46	Comercio al por mayor, excepto el de vehículos automotores y motocicletas	Wholesale trade, except of motor vehicles and motorcycles
47	Comercio al por menor, excepto el de vehículos automotores y motocicletas	Retail trade, except of motor vehicles and motorcycles
H	Transporte y almacenamiento	Transportation and storage
49	Transporte por vía terrestre y transporte por tuberías	Land transport and transport via pipelines
50	Transporte por vía acuática	Water transport
51	Transporte por vía aérea	Air transport
52	Almacenamiento y actividades de apoyo al transporte	Warehousing and support activities for transportation
53	Actividades postales y de mensajería	Postal and courier activities
I	Actividades de alojamiento y de servicio de comidas	Accommodation and food service activities
55	Actividades de alojamiento	Accommodation
56	Actividades de servicio de comidas y bebidas	Food and beverage service activities
J	Información y comunicaciones	Information and communication
58	Actividades de edición	Publishing activities
59	Producción de películas, vídeos y programas de televisión, grabación de sonido y edición de música	Motion picture, video and television programme production, sound recording and music publishing activities
60	Actividades de programación y transmisión	Programming and broadcasting activities
61	Telecomunicaciones	Telecommunications
62	Programación informática, consultoría de informática y actividades conexas	Computer programming, consultancy and related activities
63	Actividades de servicios de información	Information service activities
K	Actividades financieras y de seguros	Financial and insurance activities
64	Actividades de servicios financieros, excepto las de seguros y fondos de pensiones	Financial service activities, except insurance and pension funding
65	Seguros, reaseguros y fondos de pensiones, excepto planes de seguridad social obligatoria	Insurance, reinsurance and pension funding, except compulsory social security
66	Actividades auxiliares de las actividades de servicios financieros	Activities auxiliary to financial service and insurance activities
L	Actividades inmobiliarias	Real estate activities
68	Actividades inmobiliarias	Real estate activities
M	Actividades profesionales, científicas y técnicas	Professional, scientific and technical activities
69	Actividades jurídicas y de contabilidad	Legal and accounting activities
70	Actividades de oficinas principales; actividades de consultoría de gestión	Activities of head offices; management consultancy activities
71	Actividades de arquitectura e ingeniería; ensayos y análisis técnicos	Architectural and engineering activities; technical testing and analysis
72	Investigación científica y desarrollo	Scientific research and development
73	Publicidad y estudios de mercado	Advertising and market research
74	Otras actividades profesionales, científicas y técnicas	Other professional, scientific and technical activities
75	Actividades veterinarias	Veterinary activities
N	Actividades de servicios administrativos y de apoyo	Administrative and support service activities
77	Actividades de alquiler y arrendamiento	Rental and leasing activities
78	Actividades de empleo	Employment activities
79	Agencias de viajes, operadores turísticos y servicios de reservas	Travel agency, tour operator, reservation service and related activities
80	Actividades de seguridad e investigación	Security and investigation activities
81	Actividades de servicios a edificios y de paisajismo	Services to buildings and landscape activities
82	Actividades administrativas y de apoyo de oficina y otras de apoyo a las empresas	Office administrative, office support and other business support activities
O	Administración pública y defensa; planes de seguridad social de afiliación obligatoria	Public administration and defence; compulsory social security
84	Administración pública y defensa; planes de seguridad social de afiliación obligatoria	Public administration and defence; compulsory social security
P	Enseñanza	Education
85	Enseñanza	Education
Q	Actividades de atención de la salud humana y de asistencia social	Human health and social work activities
86	Actividades de atención de la salud humana	Human health activities
87	Actividades de atención en instituciones	Residential care activities
88	Actividades de asistencia social sin alojamiento	Social work activities without accommodation
R	Actividades artísticas, de entretenimiento y recreativas	Arts, entertainment and recreation
90	Actividades creativas, artísticas y de entretenimiento	Creative, arts and entertainment activities
91	Actividades de bibliotecas, archivos, museos y otras actividades culturales	Libraries, archives, museums and other cultural activities
92	Actividades de juegos de azar y apuestas	Gambling and betting activities
93	Actividades deportivas, de esparcimiento y recreativas	Sports activities and amusement and recreation activities
S	Otras actividades de servicios	Other service activities
94	Actividades de asociaciones	Activities of membership organizations
95	Reparación de ordenadores y de efectos personales y enseres domésticos	Repair of computers and personal and household goods
96	Otras actividades de servicios personales	Other personal service activities
T	Actividades de los hogares como empleadores	Activities of households as employers
97	Actividades de los hogares como empleadores de personal doméstico	Activities of households as employers of domestic personnel
98	Actividades no diferenciadas de los hogares como productores de bienes y servicios para uso propio	Undifferentiated goods- and services-producing activities of private households for own use
U	Actividades de organizaciones y órganos extraterritoriales	Activities of extraterritorial organizations and bodies
99	Actividades de organizaciones y órganos extraterritoriales	Activities of extraterritorial organizations and bodies
`;
