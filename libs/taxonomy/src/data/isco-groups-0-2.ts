/** ISCO-08 groups (ILO, 2012) with their official Spanish (CIUO-08) and English names: code, Spanish, English. */
export const iscoGroups0to2 = `
0	Ocupaciones militares	Armed forces occupations
01	Oficiales de las fuerzas armadas	Commissioned armed forces officers
011	Oficiales de las fuerzas armadas	Commissioned armed forces officers
0110	Oficiales de las fuerzas armadas	Commissioned armed forces officers
02	Suboficiales de las fuerzas armadas	Non-commissioned armed forces officers
021	Suboficiales de las fuerzas armadas	Non-commissioned armed forces officers
0210	Suboficiales de las fuerzas armadas	Non-commissioned armed forces officers
03	Otros miembros de las fuerzas armadas	Armed forces occupations, other ranks
031	Otros miembros de las fuerzas armadas	Armed forces occupations, other ranks
0310	Otros miembros de las fuerzas armadas	Armed forces occupations, other ranks
1	Directores y gerentes	Managers
11	Directores ejecutivos, personal directivo de la administración pública y miembros del poder ejecutivo y de los cuerpos legislativos	Chief executives, senior officials and legislators
111	Miembros del poder ejecutivo y de los cuerpos legislativos	Legislators and senior officials
1111	Miembros del poder legislativo	Legislators
1112	Personal directivo de la administración pública	Senior government officials
1113	Jefes de pequeñas poblaciones	Traditional chiefs and heads of village
1114	Dirigentes de organizaciones que presentan un interés especial	Senior officials of special-interest organisations
112	Directores generales y gerentes generales	Managing directors and chief executives
1120	Directores generales y gerentes generales	Managing directors and chief executives
12	Directores administradores y comerciales	Administrative and commercial managers
121	Directores de administración y servicios	Business services and administration managers
1211	Directores financieros	Finance managers
1212	Directores de recursos humanos	Human resource managers
1213	Directores de políticas y planificación	Policy and planning managers
1219	Directores de administración y servicios no clasificados bajo otros epígrafes	Business services and administration managers not elsewhere classified
122	Directores de ventas, comercialización y desarrollo	Sales, marketing and development managers
1221	Directores de ventas y comercialización	Sales and marketing managers
1222	Directores de publicidad y relaciones públicas	Advertising and public relations managers
1223	Directores de investigación y desarrollo	Research and development managers
13	Directores y gerentes de producción y operaciones	Production and specialised services managers
131	Directores de producción agropecuaria, silvicultura y pesca	Production managers in agriculture, forestry and fisheries
1311	Directores de producción agropecuaria y silvicultura	Agricultural and forestry production managers
1312	Directores de producción de piscicultura y pesca	Aquaculture and fisheries production managers
132	Directores de industrias manufactureras, de minería, construcción y distribución	Manufacturing, mining, construction, and distribution managers
1321	Directores de industrias manufactureras	Manufacturing managers
1322	Directores de explotaciones de minería	Mining managers
1323	Directores de empresas de construcción	Construction managers
1324	Directores de empresas de abastecimiento, distribución y afines	Supply, distribution and related managers
133	Directores de servicios de tecnología de la información y las comunicaciones	Information and communications technology service managers
1330	Directores de servicios de tecnología de la información y las comunicaciones	Information and communications technology service managers
134	Directores y gerentes de servicios profesionales	Professional services managers
1341	Directores de servicios de cuidados infantiles	Child care services managers
1342	Directores de servicios de salud	Health services managers
1343	Directores de servicios de cuidado de las personas de edad	Aged care services managers
1344	Directores de servicios de bienestar social	Social welfare managers
1345	Directores de servicios de educación	Education managers
1346	Gerentes de sucursales de bancos, de servicios financieros y de seguros	Financial and insurance services branch managers
1349	Directores y gerentes de servicios profesionales no clasificados bajo otros epígrafes	Professional services managers not elsewhere classified
14	Gerentes de hoteles, restaurantes, comercios y otros servicios	Hospitality, retail and other services managers
141	Gerentes de hoteles y restaurantes	Hotel and restaurant managers
1411	Gerentes de hoteles	Hotel managers
1412	Gerentes de restaurantes	Restaurant managers
142	Gerentes de comercios al por mayor y al por menor	Retail and wholesale trade managers
1420	Gerentes de comercios al por mayor y al por menor	Retail and wholesale trade managers
143	Otros gerentes de servicios	Other services managers
1431	Gerentes de centros deportivos, de esparcimiento y culturales	Sports, recreation and cultural centre managers
1439	Gerentes de servicios no clasificados bajo otros epígrafes	Services managers not elsewhere classified
2	Profesionales científicos e intelectuales	Professionals
21	Profesionales de las ciencias y de la ingeniería	Science and engineering professionals
211	Físicos, químicos y afines	Physical and earth science professionals
2111	Físicos y astrónomos	Physicists and astronomers
2112	Meteorólogos	Meteorologists
2113	Químicos	Chemists
2114	Geólogos y geofísicos	Geologists and geophysicists
212	Matemáticos, actuarios y estadísticos	Mathematicians, actuaries and statisticians
2120	Matemáticos, actuarios y estadísticos	Mathematicians, actuaries and statisticians
213	Profesionales en ciencias biológicas	Life science professionals
2131	Biólogos, botánicos, zoólogos y afines	Biologists, botanists, zoologists and related professionals
2132	Agrónomos y afines	Farming, forestry and fisheries advisers
2133	Profesionales de la protección medioambiental	Environmental protection professionals
214	Ingenieros (excluyendo electrotecnólogos)	Engineering professionals (excluding electrotechnology)
2141	Ingenieros industriales y de producción	Industrial and production engineers
2142	Ingenieros civiles	Civil engineers
2143	Ingenieros medioambientales	Environmental engineers
2144	Ingenieros mecánicos	Mechanical engineers
2145	Ingenieros químicos	Chemical engineers
2146	Ingenieros de minas, metalúrgicos y afines	Mining engineers, metallurgists and related professionals
2149	Ingenieros no clasificados bajo otros epígrafes	Engineering professionals not elsewhere classified
215	Ingenieros en electrotecnología	Electrotechnology engineers
2151	Ingenieros electricistas	Electrical engineers
2152	Ingenieros electrónicos	Electronics engineers
2153	Ingenieros en telecomunicaciones	Telecommunications engineers
216	Arquitectos, urbanistas, agrimensores y diseñadores	Architects, planners, surveyors and designers
2161	Arquitectos	Building architects
2162	Arquitectos paisajistas	Landscape architects
2163	Diseñadores de productos y de prendas	Product and garment designers
2164	Urbanistas e ingenieros de tránsito	Town and traffic planners
2165	Cartógrafos y agrimensores	Cartographers and surveyors
2166	Diseñadores gráficos y multimedia	Graphic and multimedia designers
22	Profesionales de la salud	Health professionals
221	Médicos	Medical doctors
2211	Médicos generales	Generalist medical practitioners
2212	Médicos especialistas	Specialist medical practitioners
222	Profesionales de enfermería y partería	Nursing and midwifery professionals
2221	Profesionales de enfermería	Nursing professionals
2222	Profesionales de partería	Midwifery professionals
223	Profesionales de medicina tradicional y alternativa	Traditional and complementary medicine professionals
2230	Profesionales de medicina tradicional y alternativa	Traditional and complementary medicine professionals
224	Practicantes paramédicos	Paramedical practitioners
2240	Practicantes paramédicos	Paramedical practitioners
225	Veterinarios	Veterinarians
2250	Veterinarios	Veterinarians
226	Otros profesionales de la salud	Other health professionals
2261	Dentistas	Dentists
2262	Farmacéuticos	Pharmacists
2263	Profesionales de la salud y la higiene laboral y ambiental	Environmental and occupational health and hygiene professionals
2264	Fisioterapeutas	Physiotherapists
2265	Dietistas y nutricionistas	Dieticians and nutritionists
2266	Audiólogos y logopedas	Audiologists and speech therapists
2267	Optometristas	Optometrists and ophthalmic opticians
2269	Profesionales de la salud no clasificados bajo otros epígrafes	Health professionals not elsewhere classified
23	Profesionales de la enseñanza	Teaching professionals
231	Profesores de universidades y de la enseñanza superior	University and higher education teachers
2310	Profesores de universidades y de la enseñanza superior	University and higher education teachers
232	Profesores de formación profesional	Vocational education teachers
2320	Profesores de formación profesional	Vocational education teachers
233	Profesores de enseñanza secundaria	Secondary education teachers
2330	Profesores de enseñanza secundaria	Secondary education teachers
234	Maestros de enseñanza primaria y maestros preescolares	Primary school and early childhood teachers
2341	Maestros de enseñanza primaria	Primary school teachers
2342	Maestros preescolares	Early childhood educators
235	Otros profesionales de la enseñanza	Other teaching professionals
2351	Especialistas en métodos pedagógicos	Education methods specialists
2352	Educadores para necesidades especiales	Special needs teachers
2353	Otros profesores de idiomas	Other language teachers
2354	Otros profesores de música	Other music teachers
2355	Otros profesores de artes	Other arts teachers
2356	Instructores en tecnología de la información	Information technology trainers
2359	Profesionales de la enseñanza no clasificados bajo otros epígrafes	Teaching professionals not elsewhere classified
24	Especialistas en organización de la administración pública y de empresas	Business and administration professionals
241	Especialistas en finanzas	Finance professionals
2411	Contables	Accountants
2412	Asesores financieros y en inversiones	Financial and investment advisers
2413	Analistas financieros	Financial analysts
242	Especialistas en organización de administración	Administration professionals
2421	Analistas de gestión y organización	Management and organisation analysts
2422	Especialistas en políticas de administración	Policy administration professionals
2423	Especialistas en políticas y servicios de personal y afines	Personnel and careers professionals
2424	Especialistas en formación del personal	Training and staff development professionals
243	Profesionales de las ventas, la comercialización y las relaciones públicas	Sales, marketing and public relations professionals
2431	Profesionales de la publicidad y la comercialización	Advertising and marketing professionals
2432	Profesionales de relaciones públicas	Public relations professionals
2433	Profesionales de ventas técnicas y médicas (excluyendo la TIC)	Technical and medical sales professionals (excluding ICT)
2434	Profesionales de ventas de tecnología de la información y las comunicaciones	Information and communications technology sales professionals
25	Profesionales de tecnología de la información y las comunicaciones	Information and communications technology professionals
251	Desarrolladores y analistas de software y multimedios	Software and applications developers and analysts
2511	Analistas de sistemas	Systems analysts
2512	Desarrolladores de software	Software developers
2513	Desarrolladores web y multimedios	Web and multimedia developers
2514	Programadores de aplicaciones	Applications programmers
2519	Desarrolladores y analistas de software y multimedios y analistas no clasificados bajo otros epígrafes	Software and applications developers and analysts not elsewhere classified
252	Especialistas en bases de datos y en redes de computadores	Database and network professionals
2521	Diseñadores y administradores de bases de datos	Database designers and administrators
2522	Administradores de sistemas	Systems administrators
2523	Profesionales en redes de computadores	Computer network professionals
2529	Especialistas en bases de datos y en redes de computadores no clasificados bajo otros epígrafes	Database and network professionals not elsewhere classified
26	Profesionales en derecho, en ciencias sociales y culturales	Legal, social and cultural professionals
261	Profesionales en derecho	Legal professionals
2611	Abogados	Lawyers
2612	Jueces	Judges
2619	Profesionales en derecho no clasificados bajo otros epígrafes	Legal professionals not elsewhere classified
262	Archivistas, bibliotecarios, curadores y afines	Librarians, archivists and curators
2621	Archivistas y curadores de museos	Archivists and curators
2622	Bibliotecarios, documentalistas y afines	Librarians and related information professionals
263	Especialistas en ciencias sociales y teología	Social and religious professionals
2631	Economistas	Economists
2632	Sociólogos, antropólogos y afines	Sociologists, anthropologists and related professionals
2633	Filósofos, historiadores y especialistas en ciencias políticas	Philosophers, historians and political scientists
2634	Psicólogos	Psychologists
2635	Profesionales del trabajo social	Social work and counselling professionals
2636	Profesionales religiosos	Religious professionals
264	Autores, periodistas y lingüistas	Authors, journalists and linguists
2641	Autores y otros escritores	Authors and related writers
2642	Periodistas	Journalists
2643	Traductores, intérpretes y lingüistas	Translators, interpreters and other linguists
265	Artistas creativos e interpretativos	Creative and performing artists
2651	Artistas de artes plásticas	Visual artists
2652	Músicos, cantantes y compositores	Musicians, singers and composers
2653	Bailarines y coreógrafos	Dancers and choreographers
2654	Directores de cine, de teatro y afines	Film, stage and related directors and producers
2655	Actores	Actors
2656	Locutores de radio, televisión y otros medios de comunicación	Announcers on radio, television and other media
2659	Artistas creativos e interpretativos no clasificados bajo otros epígrafes	Creative and performing artists not elsewhere classified
`;
