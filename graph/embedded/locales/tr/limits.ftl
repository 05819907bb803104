# The limits in force, as they follow what was found: " under $500, rated 4 or better".

limits = {" "}({ $words })
limit-between = { $low } – { $high } arası
limit-under = { $price } altı
limit-up-to = en fazla { $price }
limit-over = { $price } üstü
limit-from = en az { $price }
limit-brands = { $names } marka
limit-color = { $values } renk
limit-attribute = { $name }: { $values }
limit-attributes = { $list }
limit-rating = en az { $stars } yıldız
limit-rating-count = en az { $count } yorum
limit-in-stock = stokta
limit-without = { $names } hariç
limit-name =
    { $field ->
        [brand] marka
        [category] kategori
        [rating] puan
       *[other] { $field }
    }
