# How the shop works, complaints, and what this chat cannot do.

no-help = それについての詳しい情報がありません。担当者におつなぎしましょうか？
    .way2 = お店の文書には記載がありません。担当者ならお力になれるかもしれません。
shop-writes = ショップのご案内より(原文のまま):
complaint = 申し訳ございません。本来あってはならないことです。
    .way2 = ご不快な思いをおかけして申し訳ございません。
complaint-offer = よろしければ担当者に引き継ぎます。
    .way2 = 担当者におつなぎしましょうか？
