/**
 * Words of work in Peru and Venezuela and the standard or European words for the same thing: said, other words (`;`),
 * where people say it (`pe` Peru, `ve` Venezuela, `la` Latin America). Reviewed by hand; a row never crosses a unit group.
 * `bachiller` is not here on purpose: it is a school diploma in Venezuela and a university degree in Peru.
 */
export const synonyms = `
gasfitero	fontanero; plomero	pe
gasfíter	fontanero; plomero	pe
plomero	fontanero; gasfitero	la
gasfitería	fontanería; plomería	pe
plomería	fontanería; gasfitería	la
mozo	camarero; mesero	pe
mesonero	camarero; mozo	ve
mesero	camarero; mozo	la
garzón	camarero; mozo	la
azafata de restaurante	camarero	pe
camarera de hotel	limpiador de habitaciones; personal de limpieza de hotel	ve
cuartelero	limpiador de habitaciones de hotel	pe
mucama	empleada doméstica; limpiadora doméstica	la
trabajador del hogar	empleado doméstico; asistente doméstico; limpiador doméstico	pe
empleado del hogar	empleado doméstico; limpiador doméstico	pe
cachifa	empleada doméstica	ve
guachimán	vigilante; guardia de seguridad	pe
wachimán	vigilante; guardia de seguridad	pe
vigilante	guardia de seguridad	la
vigilancia	seguridad	la
sereno	vigilante; guardia municipal	pe
serenazgo	vigilancia; seguridad ciudadana	pe
motorizado	motociclista repartidor; mensajero en motocicleta	la
delivery	reparto; repartidor	la
courier	mensajero; repartidor	la
mototaxista	conductor de mototaxi; conductor de triciclo motorizado	pe
chofer	conductor	la
gandolero	conductor de camión articulado	ve
gandola	camión articulado; tráiler	ve
tráiler	camión articulado	la
volquete	camión volquete	pe
combi	microbús; autobús	pe
cúster	microbús; autobús	pe
ómnibus	autobús	pe
camioneta	furgoneta	la
carro	automóvil; coche	la
auto	automóvil; coche	la
brevete	licencia de conducir	pe
moto	motocicleta	la
llantero	neumáticos	la
cauchero	neumáticos; llantero	ve
llanta	neumático	la
caucho	neumático	ve
latonero	chapista; planchador de autos	ve
latonería	chapistería; carrocería	ve
planchador de autos	chapista	pe
buhonero	vendedor ambulante	ve
ambulante	vendedor ambulante	pe
cachinero	vendedor ambulante; chatarrero	pe
bodeguero	comerciante; tendero	pe
bodega	tienda de abarrotes	pe
abarrotes	comestibles; alimentación	la
abarrotero	tendero	la
placero	vendedor de mercado	pe
casero de mercado	vendedor de puesto de mercado	pe
obrero de depósito	operario de almacén; mozo de almacén	ve
depósito	almacén	ve
depositario	almacenero	ve
almacenero	empleado de almacén; encargado de almacén	pe
estibador	cargador; mozo de carga	la
caletero	cargador; estibador	ve
reponedor	reponedor de estanterías	la
mercaderista	reponedor; promotor de ventas	la
jalador	promotor	pe
impulsador	demostrador; promotor	pe
volantero	repartidor de folletos	pe
counter	recepcionista; agente de mostrador	la
front desk	recepcionista	la
call center	centro de llamadas; telefónico	la
contact center	centro de llamadas; telefónico	la
teleoperador	operador telefónico; agente de centro de llamadas	la
help desk	soporte técnico; asistencia al usuario	la
community manager	gestor de redes sociales	la
marketing	comercialización; mercadotecnia	la
mercadeo	marketing; comercialización	la
digitador	operador de entrada de datos; grabador de datos	la
data entry	entrada de datos	la
computación	informática	la
computadora	ordenador	la
celular	teléfono móvil	la
software	programas informáticos	la
developer	desarrollador de software	la
full stack	desarrollador de software; desarrollador web	la
frontend	desarrollador web	la
backend	desarrollador de software	la
tester	probador de software	la
contador	contable	la
contador público	contable	la
contaduría	contabilidad	ve
tesorero	tesorería	la
planilla	nómina	pe
planillas	nóminas	pe
sectorista	gestor de cuentas bancarias	pe
asesor de negocios	gestor de préstamos	pe
cobrador	cobros	la
secretario	secretaria administrativa	la
profesor de inicial	educador infantil; maestro de educación infantil	pe
educación inicial	educación infantil; preescolar	la
inicial	educación infantil; preescolar	pe
preescolar	educación infantil	la
parvulario	educador infantil	la
nido	guardería	pe
cuna	guardería	pe
cuna guardería	centro infantil	pe
docente	profesor	la
catedrático	profesor universitario	la
escuela	enseñanza primaria	la
secundaria	enseñanza secundaria	la
bachillerato	enseñanza secundaria	ve
educación media	enseñanza secundaria	ve
CETPRO	formación profesional	pe
niñera	cuidador de niños; canguro	la
nana	cuidador de niños; niñera	pe
babysitter	cuidador de niños	la
adulto mayor	persona mayor; anciano	la
adultos mayores	personas mayores; ancianos	la
geriátrico	residencia de personas mayores	la
obstetra	matrona	pe
partera	matrona	la
comadrona	matrona	la
odontólogo	dentista	la
cirujano dentista	dentista	pe
asistente dental	auxiliar de odontología	la
técnico en enfermería	auxiliar de enfermería; enfermero de nivel medio	pe
licenciado en enfermería	enfermero	la
bioanalista	técnico de laboratorio de análisis clínicos	ve
tecnólogo médico	técnico sanitario	pe
químico farmacéutico	farmacéutico	pe
farmaceuta	farmacéutico	ve
farmacia	farmacéutico	la
botica	farmacia	pe
posta médica	centro de salud	pe
terapia física	fisioterapia	la
terapista físico	fisioterapeuta	la
terapia de lenguaje	logopedia	la
fonoaudiólogo	logopeda	la
trabajador social	asistente social	la
asistenta social	trabajador social	la
estilista	peluquero	la
manicurista	manicura	la
cosmetólogo	esteticista	la
cosmiatra	esteticista	pe
barbería	barbero; peluquero	la
trencista	peluquero	la
lashista	esteticista de pestañas	la
costurero	operario de máquina de coser	la
remallador	operador de máquina de coser	pe
remalladora	máquina de coser	pe
confecciones	prendas de vestir	pe
confeccionista	modista; sastre	pe
modisto	sastre	la
zapatillero	zapatero	pe
tarrajeo	enlucido; revoque	pe
tarrajeador	enlucidor; revocador	pe
frisador	enlucidor; revocador	ve
drywall	pladur; placas de yeso; yesero	la
enchapador	alicatador; solador	pe
mayólica	azulejo	pe
mayoliquero	alicatador	pe
porcelanato	baldosa	la
fierrero	ferrallista	pe
cabillero	ferrallista	ve
encofrador	carpintero encofrador	la
maestro de obra	capataz de construcción; encargado de obra	la
capataz	encargado; supervisor	la
obrero	peón; operario	la
ayudante	peón; auxiliar; asistente	la
construcción civil	construcción	pe
maquinaria pesada	movimiento de tierras	la
retroexcavadora	excavadora	la
montacargas	carretilla elevadora	la
montacarguista	conductor de carretilla elevadora	pe
gruista	operador de grúa	la
winche	cabrestante; grúa	pe
melamina	muebles; ebanista	pe
melaminero	ebanista	pe
vidriero	cristalero	la
herrero	forjador	la
tornero	operador de torno	la
liniero	instalador de líneas eléctricas	la
refrigeración	climatización	la
aire acondicionado	climatización	la
línea blanca	electrodomésticos	la
chancadora	trituradora	pe
socavón	mina subterránea	pe
chacra	explotación agrícola	pe
chacarero	agricultor	pe
conuco	explotación agrícola	ve
fundo	explotación agrícola	pe
papa	patata	la
palta	aguacate	pe
cuy	conejillo de indias	pe
cosechador	peón agrícola; recolector	la
cosecha	recolección agrícola	la
matarife	matadero	la
camal	matadero	pe
fileteador	pescadero	la
chef	jefe de cocina	la
repostero	pastelero	la
dulcero	confitero; pastelero	ve
hornero	panadero	la
pollería	restaurante	pe
cevichería	restaurante de pescado	pe
chifa	restaurante chino	pe
sanguchero	preparador de bocadillos; comida rápida	pe
bartender	camarero de barra; barman	la
cantinero	camarero de barra	la
barista	preparador de café	la
grifero	expendedor de gasolinera	pe
bombero de gasolinera	expendedor de gasolinera	ve
grifo	gasolinera	pe
terramozo	auxiliar de autobús	pe
aeromozo	auxiliar de vuelo	ve
lustrabotas	limpiabotas	la
canillita	vendedor de periódicos	pe
barredor	barrendero	la
baja policía	recolector de basura	pe
reciclador	recolector de reciclaje	la
todero	trabajos varios; mantenimiento	ve
cachuelo	trabajos varios	pe
cachuelero	trabajos varios	pe
chamba	trabajo	pe
chambear	trabajar	pe
mil oficios	trabajos varios	pe
recursos humanos	personal	la
seguridad industrial	seguridad y salud en el trabajo	la
SSOMA	seguridad y salud en el trabajo; medio ambiente	pe
prevencionista	técnico de prevención de riesgos	la
logística	cadena de suministro; distribución	la
gerente	director	la
jefe	director; encargado; responsable	la
encargado	responsable; supervisor	la
asistente administrativo	auxiliar administrativo	la
trámite documentario	registro de documentos; archivo	pe
mesa de partes	registro de documentos	pe
corredor de inmuebles	agente inmobiliario	la
bienes raíces	inmobiliario	la
despachante	agente de aduanas	la
topógrafo	técnico en topografía	la
ingeniero de sistemas	analista de sistemas; ingeniero informático	la
ingeniería de sistemas	informática	la
`;
