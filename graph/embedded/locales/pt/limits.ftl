# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}{ $words }
limit-between = de { $low } a { $high }
limit-under = abaixo de { $price }
limit-up-to = até { $price }
limit-over = acima de { $price }
limit-from = a partir de { $price }
limit-brands = da marca { $names }
limit-color = em { $values }
limit-attribute = { $name }: { $values }
limit-attributes = com { $list }
limit-rating = com { $stars } estrelas ou mais
limit-rating-count = com { $count } avaliações ou mais
limit-in-stock = em estoque
limit-without = sem { $names }
limit-name =
    { $field ->
        [brand] a marca
        [category] a categoria
        [rating] a avaliação
       *[other] { $field }
    }
