/** Fields of study, broad and narrow, after ISCED-F / CINE-F 2013 (UNESCO Institute for Statistics): code, Spanish, English. */
export const studyFields = `
00	Programas genéricos	Generic programmes and qualifications
001	Programas y certificaciones básicos	Basic programmes and qualifications
002	Alfabetización y aritmética elemental	Literacy and numeracy
003	Competencias personales y desarrollo	Personal skills and development
01	Educación	Education
011	Educación	Education
02	Artes y humanidades	Arts and humanities
021	Artes	Arts
022	Humanidades (excepto idiomas)	Humanities (except languages)
023	Idiomas	Languages
03	Ciencias sociales, periodismo e información	Social sciences, journalism and information
031	Ciencias sociales y del comportamiento	Social and behavioural sciences
032	Periodismo e información	Journalism and information
04	Administración de empresas y derecho	Business, administration and law
041	Educación comercial y administración	Business and administration
042	Derecho	Law
05	Ciencias naturales, matemáticas y estadística	Natural sciences, mathematics and statistics
051	Ciencias biológicas y afines	Biological and related sciences
052	Medio ambiente	Environment
053	Ciencias físicas	Physical sciences
054	Matemáticas y estadística	Mathematics and statistics
06	Tecnologías de la información y la comunicación	Information and communication technologies
061	Tecnologías de la información y la comunicación	Information and communication technologies
07	Ingeniería, industria y construcción	Engineering, manufacturing and construction
071	Ingeniería y profesiones afines	Engineering and engineering trades
072	Industria y producción	Manufacturing and processing
073	Arquitectura y construcción	Architecture and construction
08	Agricultura, silvicultura, pesca y veterinaria	Agriculture, forestry, fisheries and veterinary
081	Agricultura	Agriculture
082	Silvicultura	Forestry
083	Pesca	Fisheries
084	Veterinaria	Veterinary
09	Salud y bienestar	Health and welfare
091	Salud	Health
092	Bienestar	Welfare
10	Servicios	Services
101	Servicios personales	Personal services
102	Servicios de higiene y salud ocupacional	Hygiene and occupational health services
103	Servicios de seguridad	Security services
104	Servicios de transporte	Transport services
`;
