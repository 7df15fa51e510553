/** ISCO-08 groups (ILO, 2012) with their official Spanish (CIUO-08) and English names: code, Spanish, English. */
export const iscoGroups5to6 = `
5	Trabajadores de los servicios y vendedores de comercios y mercados	Service and sales workers
51	Trabajadores de los servicios personales	Personal service workers
511	Personal al servicio directo de los pasajeros	Travel attendants, conductors and guides
5111	Auxiliares de servicio de a bordo	Travel attendants and travel stewards
5112	Revisores y cobradores de los transportes públicos	Transport conductors
5113	Guías de turismo	Travel guides
512	Cocineros	Cooks
5120	Cocineros	Cooks
513	Camareros	Waiters and bartenders
5131	Camareros de mesas	Waiters
5132	Camareros de barra	Bartenders
514	Peluqueros, especialistas en tratamientos de belleza y afines	Hairdressers, beauticians and related workers
5141	Peluqueros	Hairdressers
5142	Especialistas en tratamientos de belleza y afines	Beauticians and related workers
515	Supervisores de mantenimiento y limpieza de edificios	Building and housekeeping supervisors
5151	Supervisores de mantenimiento y limpieza en oficinas, hoteles y otros establecimientos	Cleaning and housekeeping supervisors in offices, hotels and other establishments
5152	Ecónomos y mayordomos domésticos	Domestic housekeepers
5153	Conserjes	Building caretakers
516	Otros trabajadores de servicios personales	Other personal services workers
5161	Astrólogos, adivinadores y afines	Astrologers, fortune-tellers and related workers
5162	Acompañantes y ayudantes de cámara	Companions and valets
5163	Personal de pompas fúnebres y embalsamadores	Undertakers and embalmers
5164	Cuidadores de animales	Pet groomers and animal care workers
5165	Instructores de autoescuela	Driving instructors
5169	Trabajadores de servicios personales no clasificados bajo otros epígrafes	Personal services workers not elsewhere classified
52	Vendedores	Sales workers
521	Vendedores callejeros y de puestos de mercado	Street and market salespersons
5211	Vendedores de quioscos y de puestos de mercado	Stall and market salespersons
5212	Vendedores ambulantes de productos comestibles	Street food salespersons
522	Comerciantes y vendedores de tiendas y almacenes	Shop salespersons
5221	Comerciantes de tiendas	Shop keepers
5222	Supervisores de tiendas y almacenes	Shop supervisors
5223	Asistentes de venta de tiendas y almacenes	Shop sales assistants
523	Cajeros y expendedores de billetes	Cashiers and ticket clerks
5230	Cajeros y expendedores de billetes	Cashiers and ticket clerks
524	Otros vendedores	Other sales workers
5241	Modelos de moda, arte y publicidad	Fashion and other models
5242	Demostradores de tiendas	Sales demonstrators
5243	Vendedores puerta a puerta	Door to door salespersons
5244	Vendedores por teléfono	Contact centre salespersons
5245	Expendedores de gasolineras	Service station attendants
5246	Vendedores de comidas al mostrador	Food service counter attendants
5249	Vendedores no clasificados bajo otros epígrafes	Sales workers not elsewhere classified
53	Trabajadores de los cuidados personales	Personal care workers
531	Cuidadores de niños y auxiliares de maestros	Child care workers and teachers' aides
5311	Cuidadores de niños	Child care workers
5312	Auxiliares de maestros	Teachers' aides
532	Trabajadores de los cuidados personales en servicios de salud	Personal care workers in health services
5321	Trabajadores de los cuidados personales en instituciones	Health care assistants
5322	Trabajadores de los cuidados personales a domicilio	Home-based personal care workers
5329	Trabajadores de los cuidados personales en servicios de salud no clasificados bajo otros epígrafes	Personal care workers in health services not elsewhere classified
54	Personal de los servicios de protección	Protective services workers
541	Personal de los servicios de protección	Protective services workers
5411	Bomberos	Fire-fighters
5412	Policías	Police officers
5413	Guardianes de prisión	Prison guards
5414	Guardias de protección	Security guards
5419	Personal de los servicios de protección no clasificados bajo otros epígrafes	Protective services workers not elsewhere classified
6	Agricultores y trabajadores calificados agropecuarios, forestales y pesqueros	Skilled agricultural, forestry and fishery workers
61	Agricultores y trabajadores calificados de explotaciones agropecuarias con destino al mercado	Market-oriented skilled agricultural workers
611	Agricultores y trabajadores calificados de jardines y de cultivos para el mercado	Market gardeners and crop growers
6111	Agricultores y trabajadores calificados de cultivos extensivos	Field crop and vegetable growers
6112	Agricultores y trabajadores calificados de plantaciones de árboles y arbustos	Tree and shrub crop growers
6113	Agricultores y trabajadores calificados de huertas, invernaderos, viveros y jardines	Gardeners, horticultural and nursery growers
6114	Agricultores y trabajadores calificados de cultivos mixtos	Mixed crop growers
612	Criadores y trabajadores pecuarios calificados de la cría de animales para el mercado y afines	Animal producers
6121	Criadores de ganado	Livestock and dairy producers
6122	Avicultores y trabajadores calificados de la avicultura	Poultry producers
6123	Apicultores y sericultores y trabajadores calificados de la apicultura y la sericultura	Apiarists and sericulturists
6129	Criadores y trabajadores pecuarios calificados de la cría de animales no clasificados bajo otros epígrafes	Animal producers not elsewhere classified
613	Productores y trabajadores calificados de explotaciones agropecuarias mixtas cuya producción se destina al mercado	Mixed crop and animal producers
6130	Productores y trabajadores calificados de explotaciones agropecuarias mixtas cuya producción se destina al mercado	Mixed crop and animal producers
62	Trabajadores forestales calificados, pescadores y cazadores	Market-oriented skilled forestry, fishery and hunting workers
621	Trabajadores forestales calificados y afines	Forestry and related workers
6210	Trabajadores forestales calificados y afines	Forestry and related workers
622	Pescadores, cazadores y tramperos	Fishery workers, hunters and trappers
6221	Trabajadores de explotaciones de acuicultura	Aquaculture workers
6222	Pescadores de agua dulce y en aguas costeras	Inland and coastal waters fishery workers
6223	Pescadores de alta mar	Deep-sea fishery workers
6224	Cazadores y tramperos	Hunters and trappers
63	Trabajadores agropecuarios, pescadores, cazadores y recolectores de subsistencia	Subsistence farmers, fishers, hunters and gatherers
631	Trabajadores agrícolas de subsistencia	Subsistence crop farmers
6310	Trabajadores agrícolas de subsistencia	Subsistence crop farmers
632	Trabajadores pecuarios de subsistencia	Subsistence livestock farmers
6320	Trabajadores pecuarios de subsistencia	Subsistence livestock farmers
633	Trabajadores agropecuarios de subsistencia	Subsistence mixed crop and livestock farmers
6330	Trabajadores agropecuarios de subsistencia	Subsistence mixed crop and livestock farmers
634	Pescadores, cazadores, tramperos y recolectores de subsistencia	Subsistence fishers, hunters, trappers and gatherers
6340	Pescadores, cazadores, tramperos y recolectores de subsistencia	Subsistence fishers, hunters, trappers and gatherers
`;
