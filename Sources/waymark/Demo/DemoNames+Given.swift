extension DemoGivenNames {
  static let english = DemoGivenNames(
    girls: "Ellie Mia Ruby Poppy Grace Lola Freya Zoë=zoe Hattie Isla Maisie Edie Tilly Phoebe Ivy Nell Robyn Daisy",
    boys: "Jack Sam Ben Noah Oscar Hugo Alfie Toby Leo Finn Archie Reece Jude Kit Ralph Seth Barney Ned",
    women: "Dana Kelly Joanne Megan Roxanne Stacey Hayley Tina Carol Gemma",
    men: "Marc Lewis Karl Rory Martin Curtis Darren Gavin Lee Craig")

  static let welsh = DemoGivenNames(
    girls: "Siân=sian Cerys Anwen Gwenllian Ffion Nia Seren Betsan Mali Eleri Ŵen=wen",
    boys: "Tomos Owain Idris Rhys Macsen Iolo Dylan Gruff Elis Trystan",
    women: "Rhian Delyth Lowri Bethan Carys Mair Elin", men: "Gethin Emyr Dewi Aled Geraint Huw Alun")

  static let nigerian = DemoGivenNames(
    girls: "Ada Amara Chioma Ngozi Kemi Simi", boys: "Emeka Chidi Obinna Kofi Ike Dayo",
    women: "Joy Nneka Adaeze Folake Ifeoma", men: "Femi Uche Kelechi Segun Bayo")

  static let nordic = DemoGivenNames(
    girls: "Linnéa=linnea Astrid Saga Tuva", boys: "Elias Viggo Øyvind=oyvind Jonas",
    women: "Ingrid Kari Åsa=asa Maren", men: "Lars Nils Bjørn=bjorn Henrik")

  static let arabic = DemoGivenNames(
    girls: "Leila Noor Salma Maryam", boys: "Yusuf Karim Sami Omar", women: "Amal Hana Rania Samira",
    men: "Tariq Nabil Walid Khalil")

  static let japanese = DemoGivenNames(
    girls: "さくら=sakura 花=hana 美咲=misaki", boys: "太郎=taro 健=ken 蓮=ren", women: "恵子=keiko 由美=yumi 和子=kazuko",
    men: "浩=hiroshi 誠=makoto 修=osamu")

  static let chinese = DemoGivenNames(
    girls: "小红=xiaohong 丽=li 婷=ting", boys: "小明=xiaoming 伟=wei 杰=jie", women: "芳=fang 静=jing 秀英=xiuying",
    men: "强=qiang 军=jun 平=ping")

  static let polish = DemoGivenNames(
    girls: "Zofia Hania Ewa Lenka", boys: "Mateusz Łukasz=lukasz Jakub Tomáš=tomas",
    women: "Agnieszka Petra Danuta Markéta=marketa", men: "Pavel Stefan Marek Jiří=jiri")

  static let ukrainian = DemoGivenNames(
    girls: "Олена=olena Соломія=solomiia Дарина=daryna", boys: "Андрій=andrii Тарас=taras Остап=ostap",
    women: "Ірина=iryna Оксана=oksana Марія=mariia", men: "Богдан=bohdan Василь=vasyl Ігор=ihor")

  static let greek = DemoGivenNames(
    girls: "Θάλεια=thaleia Ελένη=eleni Δάφνη=dafni", boys: "Νίκος=nikos Γιώργος=giorgos Άρης=aris",
    women: "Μαρία=maria Σοφία=sofia Άννα=anna", men: "Κώστας=kostas Πέτρος=petros Σπύρος=spyros")

  static let tamil = DemoGivenNames(
    girls: "Meera Anika Kavya", boys: "Arjun Dev Rohan", women: "Sunita Nisha Lakshmi", men: "Rajan Vikram Sanjay")

  static let irish = DemoGivenNames(
    girls: "Aoife Saoirse Niamh", boys: "Cian Oisín=oisin Fionn", women: "Sinéad=sinead Gráinne=grainne Orla",
    men: "Declan Pádraig=padraig Eoin")
}
