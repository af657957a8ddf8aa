/** What people choose when they are asked for a password: words, names, keyboard rows. Lower case, letters only. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort pass passwd passphrase contrasena contrasenia clave motdepasse secret secreto letmein login signin
  access acceso admin administrator administrador root system sysadmin super superuser user usuario guest default master
  test testing tester demo sample example changeme change mustchange temp temporary temporal new newpassword mypassword
  thepassword yourpassword nopassword welcome bienvenido bienvenidos hello hola hallo hi goodbye please thanks gracias
  qwerty qwertz azerty qwertyuiop qwertyui asdf asdfgh asdfghjkl asdfghjk zxcvbn zxcvbnm qwer qwert qaz wsx edc rfv
  qazwsx qazwsxedc wasd poiuytrewq lkjhgfdsa mnbvcxz abc abcd abcde abcdef abcdefg xyz aaa
  iloveyou loveyou iloveu love lovely lover teamo tequiero amor amore darling sweetheart baby babygirl babyboy angel
  angels honey sugar princess princesa queen king prince prinses beautiful bonita hermosa flower flowers sunshine rainbow
  butterfly mariposa forever always friends friend amigos family familia mother father mama papa mommy daddy sister
  brother jesus jesuschrist christ god godisgood heaven blessed faith hope trust freedom peace money dinero lucky
  monkey dragon tiger lion panther eagle falcon wolf shadow puppy kitty kitten dog cat perro gato horse dolphin bear
  football futbol soccer baseball basketball hockey tennis golf fishing hunting racing superman batman spiderman pokemon
  pikachu naruto starwars matrix gandalf merlin ninja samurai warrior hunter ranger soldier killer hacker phoenix
  computer internet windows microsoft google facebook instagram youtube twitter samsung apple iphone android office
  company empresa business negocio work trabajo boss jefe manager server database supabase postgres wifi router
  construction contractor builder builders building projects project secg erp masterfile quickbooks
  summer winter spring autumn fall verano invierno primavera otono january february march april may june july august
  september october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
  diciembre monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo
  america american usa texas florida california newyork chicago boston dallas houston miami mexico espana london paris
  barcelona madrid realmadrid liverpool chelsea arsenal manchester yankees cowboys lakers steelers patriots
  michael michelle jessica jennifer jordan daniel daniela david andrew anthony matthew joshua ashley amanda nicole
  charlie thomas robert william george jackson martin steven richard hannah samantha elizabeth maria jose juan carlos
  luis alejandro alejandra fernando francisco antonio miguel gabriel andrea carolina valentina sebastian santiago
  one two three four five six seven eight nine ten zero uno dos tres the my your our is i a am me you and y mi tu el la
  cool hot sexy fuckyou fuckoff asshole bitch whatever nothing something anything trustno nobody somebody blink
  chocolate cookie cookies coffee pizza banana orange lemon cherry strawberry pepper ginger cheese whiskey tequila
  diamond silver golden gold purple yellow green blue red black white pink star stars moon sun sky fire water earth ice
  guitar music dance rock metal metallica nirvana slipknot eminem blackberry corvette mustang ferrari porsche mercedes
  harley yamaha honda toyota camaro chevy jeep truck`.split(/\s+/),
);
