# What is said where a conversation ends, and where it has ended.

ending-ask = Hoe was het? Uw antwoord beëindigt dit gesprek.
ending-over = Dit gesprek is beëindigd. Begin alstublieft een nieuw gesprek.
