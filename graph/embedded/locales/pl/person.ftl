# A person of the team is asked for, comes, and goes.
person-told = Zespół już wie, że potrzebna jest rozmowa z człowiekiem.
person-soon = Zwykle ktoś dołącza w ciągu { $minutes ->
    [one] minuty
    *[other] około { $minutes } minut
    }. Do tego czasu chętnie pomogę dalej.
person-here = Tę rozmowę prowadzi { $agent } z zespołu i odpowiada tutaj.
person-away = W tej chwili nie ma nikogo z zespołu. Pytanie jest zapisane pod numerem { $ticket }.
person-back = Zespół będzie znowu: { $when }.
person-mail = Odpowiedź przyjdzie e-mailem i pojawi się też tutaj.
person-ask = Na jaki adres e-mail zespół może odpowiedzieć?
person-contact = Z zespołem można się też skontaktować tutaj: { $contact }
person-mailed = Dziękuję. Zespół odpowie na ten adres; numer to { $ticket }.
person-passed = Wiadomość trafiła do: { $agent }.
person-joined = { $agent } z zespołu jest już tutaj i teraz odpowiada.
person-left = { $agent } kończy swoją część rozmowy. Znowu odpowiada asystent, który wie, co zostało powiedziane.
person-closed = { $agent } kończy rozmowę, a sprawa jest zamknięta. Asystent jest znowu tutaj.
