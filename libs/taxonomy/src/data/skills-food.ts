/**
 * Skills of one field of work. Rows under the last group row (`#`, code, Spanish, English):
 * id, code, Spanish, English, Spanish aliases (`;`), broader skill, related skills (`~` optional), origin.
 */
export const foodSkills = `
#	food-cooking	Cocina	Cooking
1001	food-hygiene	manipular alimentos con higiene	handle food hygienically	buenas prácticas de manipulación; BPM; manipulación de alimentos; inocuidad; higiene de alimentos			own
1002	haccp	aplicar el sistema HACCP	apply HACCP	puntos críticos de control; APPCC; saneamiento de alimentos	food-hygiene		own
1003	cook-hot-dishes	preparar platos calientes	prepare hot dishes	cocinar; guisos; cocina caliente; segundos		food-hygiene ~prepare-ingredients	own
1004	cook-peruvian	cocinar comida criolla peruana	cook Peruvian dishes	comida criolla; lomo saltado; ají de gallina; menú criollo	cook-hot-dishes		own
1005	cook-venezuelan	cocinar comida venezolana	cook Venezuelan dishes	arepas; empanadas; tequeños; hallacas; pabellón	cook-hot-dishes		own
1006	cook-chifa	cocinar chifa	cook Chinese-Peruvian dishes	arroz chaufa; wok; saltados	cook-hot-dishes		own
1007	cook-ceviche	preparar ceviches y mariscos	prepare ceviche and seafood	cevichería; pescados y mariscos; cebiche		food-hygiene	own
1008	cook-grill	asar carnes a la parrilla	grill meat	parrilla; anticuchos; brasas	cook-hot-dishes		own
1009	cook-rotisserie	preparar pollo a la brasa	cook rotisserie chicken	hornero de pollería; pollería; brasa	cook-grill		own
1010	cook-fried	freír alimentos	deep-fry food	freidora; frituras; broaster; papas fritas		food-hygiene	own
1011	cook-fast-food	preparar comida rápida	prepare fast food	hamburguesas; salchipapas; sánguches; hot dogs		food-hygiene ~cook-fried	own
1012	cook-cold-dishes	preparar ensaladas y platos fríos	prepare salads and cold dishes	ensaladas; entradas; cocina fría		food-hygiene	own
1013	cook-soups	preparar sopas y caldos	prepare soups and stocks	sopas; caldos; aguaditos	cook-hot-dishes		own
1014	cook-large-batches	cocinar para muchas personas	cook for large groups	ollas grandes; comedor; cocina de volumen; concesionario de alimentos	cook-hot-dishes		own
1015	prepare-ingredients	lavar, pelar y cortar insumos	wash, peel and cut ingredients	mise en place; picar verduras; pelar papas; habilitar insumos		food-hygiene	own
1016	wash-dishes	lavar vajilla y utensilios	wash dishes	lavar platos; lavaplatos; lavar ollas		~clean-kitchen	own
1017	clean-kitchen	limpiar y desinfectar la cocina	clean and disinfect the kitchen	limpieza de cocina		~food-hygiene	own
1018	portion-plate	porcionar y emplatar	portion and plate food	emplatado; servir platos; gramaje		~cook-hot-dishes	own
1019	plan-menus	planificar menús	plan menus	menú semanal; carta		~cost-recipes	own
1020	cost-recipes	costear recetas	cost recipes	costeo; recetas estándar			own
1021	diet-cooking	cocinar dietas especiales	cook special diets	dietas hospitalarias; comida sin sal; papillas	cook-hot-dishes		own
1022	run-kitchen	dirigir una cocina	run a kitchen	jefe de cocina; brigada de cocina		cook-hot-dishes plan-menus ~lead-team	own
#	food-baking	Panadería y pastelería	Bakery and pastry
1023	bake-bread	elaborar pan	bake bread	panadería; amasar; pan francés; hornear pan		food-hygiene	own
1024	make-dough	preparar masas	prepare dough	amasado; fermentación; masa			own
1025	run-oven	operar hornos de panadería	operate bakery ovens	hornero; horno rotativo		bake-bread	own
1026	bake-cakes	elaborar tortas y bizcochos	bake cakes	tortas; keke; queques; bizcochos		food-hygiene	own
1027	decorate-cakes	decorar tortas	decorate cakes	fondant; chantilly; decoración de tortas		bake-cakes	own
1028	make-pastry	elaborar pasteles y hojaldres	make pastry	pastelería; hojaldre; empanadas dulces		food-hygiene ~make-dough	own
1029	make-desserts	preparar postres	prepare desserts	postres; dulces; mazamorra; arroz con leche		food-hygiene	own
1030	make-chocolate	elaborar chocolates	make chocolate	bombones; chocolatería		food-hygiene	own
#	food-service	Atención de mesa y bar	Table and bar service
1031	take-orders	tomar pedidos	take orders	comandas; comandar; tomar la orden		~serve-customers	own
1032	serve-tables	servir mesas	serve tables	atender mesas; mesero; salón		take-orders serve-customers	own
1033	set-tables	montar y limpiar mesas	set and clear tables	montaje de salón; levantar mesas		~serve-tables	own
1034	carry-trays	llevar bandejas	carry trays	azafate; charola	serve-tables		own
1035	recommend-dishes	recomendar platos y bebidas	recommend dishes and drinks	sugerir la carta		~sell-suggestively	own
1036	serve-drinks	servir bebidas	serve drinks	barra; tragos			own
1037	mix-cocktails	preparar cócteles	mix cocktails	coctelería; pisco sour; bartender; barman	serve-drinks		own
1038	make-coffee	preparar café espresso	make espresso coffee	barismo; barista; cappuccino; arte latte			own
1039	make-juices	preparar jugos y batidos	make juices and smoothies	juguería; merengadas; batidos		food-hygiene	own
1040	host-guests	recibir y ubicar comensales	greet and seat guests	anfitrionaje; hostess; reservas		serve-customers	own
1041	serve-banquets	atender eventos y banquetes	serve events and banquets	catering; buffet; eventos	serve-tables		own
1042	pair-wine	conocer vinos y licores	know wines and spirits	sommelier; maridaje			own
#	food-processing	Elaboración de alimentos	Food processing
1043	operate-food-machines	operar máquinas de alimentos	operate food machines	línea de producción de alimentos; envasado de alimentos		food-hygiene operate-machines	own
1044	cut-meat	cortar y despostar carne	cut and bone meat	carnicería; despostado; deshuesar		food-hygiene ~use-knives	own
1045	use-knives	afilar y usar cuchillos	sharpen and use knives	cuchillos; corte			own
1046	cut-poultry	trozar pollo	cut poultry	avícola; trozado; beneficio de aves	cut-meat		own
1047	clean-fish	limpiar y filetear pescado	clean and fillet fish	fileteado; eviscerar; pescadería		food-hygiene ~use-knives	own
1048	make-sausages	elaborar embutidos	make sausages	chorizos; hamburguesas; jamonada		food-hygiene	own
1049	make-dairy	elaborar quesos y lácteos	make cheese and dairy products	quesos; yogur; mantequilla; pasteurizar		food-hygiene	own
1050	preserve-fruit	elaborar conservas y mermeladas	preserve fruit and vegetables	conservas; mermeladas; néctares; encurtidos		food-hygiene	own
1051	sort-produce	seleccionar y clasificar frutas y verduras	sort fruit and vegetables	selección; calibrado; descarte		~food-hygiene	own
1052	pack-food	envasar y sellar alimentos	pack and seal food	envasado; sellado; al vacío		food-hygiene pack-by-hand	own
1053	control-cold-chain	controlar la cadena de frío	keep the cold chain	congelados; cámara de frío; temperatura			own
1054	taste-food	catar alimentos y bebidas	taste food and drinks	cata; catador de café; análisis sensorial			own
1055	slaughter-animals	faenar animales	slaughter animals	camal; beneficio; matarife		food-hygiene	own
1056	roast-coffee	tostar y moler café	roast and grind coffee	tostaduría; molienda			own
1057	brew-drinks	elaborar bebidas fermentadas y destiladas	brew and distil drinks	cerveza artesanal; pisco; vino		food-hygiene	own
#	food-kitchens-abroad	Cocinas del mundo	World cuisines
1058	cook-italian	cocinar pastas y pizzas	cook pasta and pizza	pizzero; pizza; pasta fresca		cook-hot-dishes make-dough	own
1059	cook-japanese	preparar sushi y cocina nikkei	prepare sushi and Nikkei food	sushi; makis; nikkei	cook-cold-dishes		own
1060	cook-vegetarian	cocinar comida vegetariana y vegana	cook vegetarian and vegan food	vegano; vegetariana	cook-hot-dishes		own
1061	cook-andean	cocinar comida andina y pachamanca	cook Andean dishes	pachamanca; cuy chactado; chuño	cook-hot-dishes		own
1062	cook-amazonian	cocinar comida amazónica	cook Amazonian dishes	juane; tacacho; cecina	cook-hot-dishes		own
1063	cook-marine-soups	preparar chupes y parihuelas	prepare seafood soups	chupe; parihuela; sudado	cook-soups		own
1064	make-sauces	preparar salsas y cremas	make sauces and dressings	ají; aderezos; huancaína; salsas		food-hygiene	own
1065	make-tamales	preparar tamales y humitas	make tamales	tamales; humitas; juanes		food-hygiene	own
1066	make-ice-cream	elaborar helados	make ice cream	heladería; raspadillas; cremoladas		food-hygiene	own
1067	make-picarones	preparar picarones y dulces fritos	make fried sweets	picarones; buñuelos; churros		cook-fried	own
1068	cook-breakfast	preparar desayunos	prepare breakfasts	desayunos; quinua; emoliente		food-hygiene	own
1069	pack-takeaway	armar pedidos para llevar	pack takeaway orders	para llevar; empaque de delivery		~portion-plate	own
1070	rotate-stock-food	rotar insumos por fecha	rotate food stock	PEPS de alimentos; vencimientos		food-hygiene	own
`;
