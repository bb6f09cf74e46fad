-- What an installation of 0.1.0 held: rows only. The tables are those that its migrations (0001–0070) make.

insert into account (id, sign_in_name, full_name, search_key, email, phone, organisation_id, status, created_at) values
('0193474c-4100-7052-a31b-495e53927c37', 'p4.council-member', 'Người p4.council-member', 'nguoi p4.council-member p4.council-member', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:05.691884+00'),
('0193474c-4100-70cc-8706-93336e8975c9', 'p20.unit-leader', 'Người p20.unit-leader', 'nguoi p20.unit-leader p20.unit-leader', '', '', '0193474c-4100-7a29-bc59-bc4aabe5e52a', 'active', '2026-11-30 04:37:07.615835+00'),
('0193474c-4100-7194-8934-5c0fe4ce193f', 'p9.auditor', 'Người p9.auditor', 'nguoi p9.auditor p9.auditor', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:06.212869+00'),
('0193474c-4100-72e3-9040-82cad65c3860', 'p3.council-secretary', 'Người p3.council-secretary', 'nguoi p3.council-secretary p3.council-secretary', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:05.592155+00'),
('0193474c-4100-7460-9aa1-7d3b54cd440d', 'p14.unit-leader', 'Người p14.unit-leader', 'nguoi p14.unit-leader p14.unit-leader', '', '', '0193474c-4100-70dd-a7ce-28a3fb034af4', 'active', '2026-11-30 04:37:06.596579+00'),
('0193474c-4100-7711-8da5-72062e5c47ed', 'p8.appraiser', 'Người p8.appraiser', 'nguoi p8.appraiser p8.appraiser', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:06.121129+00'),
('0193474c-4100-771f-a6fd-8a31308b2875', 'p21.lead-agency', 'Người p21.lead-agency', 'nguoi p21.lead-agency p21.lead-agency', '', '', '0193474c-4100-78ab-a591-12a192d4c185', 'active', '2026-11-30 04:37:07.712577+00'),
('0193474c-4100-77a7-bc88-b0aae15560f0', 'p18.unit-leader', 'Người p18.unit-leader', 'nguoi p18.unit-leader p18.unit-leader', '', '', '0193474c-4100-7f9c-aa7c-b3bff9b209e0', 'active', '2026-11-30 04:37:07.436176+00'),
('0193474c-4100-77fc-a30a-ca050cba41d2', 'p11.unit-clerk', 'Người p11.unit-clerk', 'nguoi p11.unit-clerk p11.unit-clerk', '', '', '0193474c-4100-78ab-a591-12a192d4c185', 'active', '2026-11-30 04:37:06.364681+00'),
('0193474c-4100-7804-affc-dd813184cf5b', 'p16.unit-leader', 'Người p16.unit-leader', 'nguoi p16.unit-leader p16.unit-leader', '', '', '0193474c-4100-75fc-a375-68c87614b7c9', 'active', '2026-11-30 04:37:07.026778+00'),
('0193474c-4100-7906-97a6-2519af546cf2', 'p13.unit-clerk', 'Người p13.unit-clerk', 'nguoi p13.unit-clerk p13.unit-clerk', '', '', '0193474c-4100-70dd-a7ce-28a3fb034af4', 'active', '2026-11-30 04:37:06.536467+00'),
('0193474c-4100-7964-b798-7c50e8f324a9', 'p10.analyst', 'Người p10.analyst', 'nguoi p10.analyst p10.analyst', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:06.292657+00'),
('0193474c-4100-79d8-a9f6-b11186c2cb53', 'p7.appraiser', 'Người p7.appraiser', 'nguoi p7.appraiser p7.appraiser', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:06.038165+00'),
('0193474c-4100-7aec-a7b5-4572f78e5e0f', 'quantri', 'Quản trị viên đầu tiên', 'quan tri vien dau tien quantri', '', '', '0193474c-4100-74bc-ab3e-f911fc901610', 'active', '2026-11-30 04:37:04.563865+00'),
('0193474c-4100-7b5b-90c4-b5a71be4fa86', 'p6.appraiser', 'Người p6.appraiser', 'nguoi p6.appraiser p6.appraiser', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:05.919568+00'),
('0193474c-4100-7c61-aa47-07a3b485fdaa', 'p19.unit-clerk', 'Người p19.unit-clerk', 'nguoi p19.unit-clerk p19.unit-clerk', '', '', '0193474c-4100-7a29-bc59-bc4aabe5e52a', 'active', '2026-11-30 04:37:07.517033+00'),
('0193474c-4100-7d13-8f57-c6d2b28bc315', 'p5.council-member', 'Người p5.council-member', 'nguoi p5.council-member p5.council-member', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:05.813044+00'),
('0193474c-4100-7d45-9073-a61df5fece72', 'p12.unit-leader', 'Người p12.unit-leader', 'nguoi p12.unit-leader p12.unit-leader', '', '', '0193474c-4100-78ab-a591-12a192d4c185', 'active', '2026-11-30 04:37:06.421498+00'),
('0193474c-4100-7d69-9733-216d6f8bbe6f', 'p17.unit-clerk', 'Người p17.unit-clerk', 'nguoi p17.unit-clerk p17.unit-clerk', '', '', '0193474c-4100-7f9c-aa7c-b3bff9b209e0', 'active', '2026-11-30 04:37:07.314053+00'),
('0193474c-4100-7e2d-803e-13e14812186e', 'p15.unit-clerk', 'Người p15.unit-clerk', 'nguoi p15.unit-clerk p15.unit-clerk', '', '', '0193474c-4100-75fc-a375-68c87614b7c9', 'active', '2026-11-30 04:37:06.671289+00'),
('0193474c-4100-7e39-b1dd-0ae4bfdcf87e', 'p1.reform-office', 'Người p1.reform-office', 'nguoi p1.reform-office p1.reform-office', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:05.210874+00'),
('0193474c-4100-7f5d-b5c2-18c09f7822da', 'p2.council-chair', 'Người p2.council-chair', 'nguoi p2.council-chair p2.council-chair', '', '', '0193474c-4100-71cb-9d09-651b8395d5cb', 'active', '2026-11-30 04:37:05.472579+00');

insert into appraiser_duty (id, evaluation_id, round_id, account_id, item, unit_version_id, seat, given_by, given_at, ended_at, ended_reason) values
('0193474c-4100-743b-b9b9-cbbd19b42f6d', '0193474c-4100-7cb8-9968-b261bf133a50', '01a22abe-1580-7319-af88-34f13cffbb07', '0193474c-4100-79d8-a9f6-b11186c2cb53', '', NULL, '2', 'account:p1.reform-office', '2024-11-20 02:00:00+00', NULL, NULL),
('0193474c-4100-7479-81d3-7269622bdd6b', '0193474c-4100-7cb8-9968-b261bf133a50', '01a22abe-1580-7319-af88-34f13cffbb07', '0193474c-4100-7b5b-90c4-b5a71be4fa86', '', NULL, '1', 'account:p1.reform-office', '2024-11-20 02:00:00+00', NULL, NULL),
('0193474c-4100-7542-982e-cb37d2d36ea6', '0193474c-4100-7cb8-9968-b261bf133a50', '01a22abe-17b1-73fd-b247-4772671efe84', '0193474c-4100-7711-8da5-72062e5c47ed', '', NULL, '3', 'account:p1.reform-office', '2024-11-20 02:00:00+00', NULL, NULL),
('0193474c-4100-7801-82ef-e377d4765b5f', '0193474c-4100-7cb8-9968-b261bf133a50', '01a22abe-1580-7319-af88-34f13cffbb07', '0193474c-4100-7711-8da5-72062e5c47ed', '', NULL, '3', 'account:p1.reform-office', '2024-11-20 02:00:00+00', NULL, NULL),
('0193474c-4100-7840-8f8d-3b1ee767cbb9', '0193474c-4100-7cb8-9968-b261bf133a50', '01a22abe-17b1-73fd-b247-4772671efe84', '0193474c-4100-7b5b-90c4-b5a71be4fa86', '', NULL, '1', 'account:p1.reform-office', '2024-11-20 02:00:00+00', NULL, NULL),
('0193474c-4100-7c64-9794-70cde8d13667', '0193474c-4100-7cb8-9968-b261bf133a50', '01a22abe-17b1-73fd-b247-4772671efe84', '0193474c-4100-79d8-a9f6-b11186c2cb53', '', NULL, '2', 'account:p1.reform-office', '2024-11-20 02:00:00+00', NULL, NULL);

insert into audit_head (chain, number, hash) values
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-1580-7319-af88-34f13cffbb07 so-noi-vu', '3', '217718cb2d95350ae996fc640e0fdd7cb7440a095c577960554b96ee5da44a0a'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-1580-7319-af88-34f13cffbb07 so-tai-chinh', '2', '56a793a68ebd7dfc39166f16d35bcebb4d8a169fed0e24b7e08f68ea63f5d023'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-17b1-73fd-b247-4772671efe84 phuong-song-han', '2', '4cda6a06a392d4ff7497927dfad046a80a294d8b72327f3b120ca7f2272cc6ec'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-17b1-73fd-b247-4772671efe84 xa-binh-minh', '2', '0440a0e5ccd647a0414c589938e70be3571861c7dbb4633413c269ae8b065ec8'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-17b1-73fd-b247-4772671efe84 xa-hoa-binh', '1', '6fbc0071acbff755558942d87b64c1dc2e49278e6acc4bb29fd5e2acf5b06403'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50', '4', '99ea05102acd2653e04d8a50de15d74a4b2576c802a77ef40936c4c456569012'),
('main', '7', '4bd22b6e0fa7df7c650ef518ee31ad2ea75d4c448f6c2eadc244bb7f631a86e6'),
('people', '72', '68f67d01627c84fa0f862206ad5f3d2a647360364f1d4e4ac34675ff82b10bac');

insert into audit_line (chain, number, at, actor, action, object, details, changes, prev_hash, hash) values
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-1580-7319-af88-34f13cffbb07 so-noi-vu', '1', '2024-11-20 02:00:00+00', 'account:p11.unit-clerk', 'evidence.add', 'so-noi-vu', '{"item": "1.1.1", "name": "Kế hoạch cải cách hành chính 2026.pdf", "sha256": "371c9220d1230c171012f048a8e4118e04a72b6c65002ed1016a561f9a1168ea", "document": "0193474c-4100-7574-a449-a3fdc11471b2"}', '{"evidence_use": "4725364880683132643239147684285668086", "evidence_content": "129276941929797780689260963280364987331", "evidence_document": "-136200607279800609067662163932602240560"}', '0000000000000000000000000000000000000000000000000000000000000000', '33e841e8fd1cb68e567d60b5e304da7f91f8ecabc1175ff5e6a5c8bf2112fbb2'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-1580-7319-af88-34f13cffbb07 so-noi-vu', '2', '2024-11-20 02:00:00+00', 'account:p12.unit-leader', 'claim.change', 'so-noi-vu', '{"changes": [{"to": "có", "from": "", "item": "1.1.1", "field": "issued"}, {"to": "2026-01-05", "from": "", "item": "1.1.1", "field": "since"}, {"to": "2026-01-20", "from": "", "item": "1.1.1", "field": "day"}, {"to": "full", "from": "", "item": "1.1.2", "field": "grade"}, {"to": "200", "from": "", "item": "1.1.3", "field": "done"}, {"to": "200", "from": "", "item": "1.1.3", "field": "total"}, {"to": "có", "from": "", "item": "1.2.1", "field": "met"}, {"to": "có", "from": "", "item": "1.2.1", "field": "second"}, {"to": "200", "from": "", "item": "1.2.2", "field": "done"}, {"to": "200", "from": "", "item": "1.2.2", "field": "total"}, {"to": "60", "from": "", "item": "1.3.1", "field": "done"}, {"to": "200", "from": "", "item": "1.3.1", "field": "total"}, {"to": "0", "from": "", "item": "1.3.2", "field": "found"}, {"to": "200", "from": "", "item": "1.4.1", "field": "done"}, {"to": "200", "from": "", "item": "1.4.1", "field": "total"}, {"to": "3", "from": "", "item": "1.4.2", "field": "number"}, {"to": "2", "from": "", "item": "1.5", "field": "number"}, {"to": "200", "from": "", "item": "1.6", "field": "done"}, {"to": "200", "from": "", "item": "1.6", "field": "total"}, {"to": "2", "from": "", "item": "1.7", "field": "number"}, {"to": "200", "from": "", "item": "2.1.1", "field": "done"}, {"to": "200", "from": "", "item": "2.1.1", "field": "total"}, {"to": "1", "from": "", "item": "2.1.2", "field": "number"}, {"to": "200", "from": "", "item": "2.2.1", "field": "done"}, {"to": "200", "from": "", "item": "2.2.1", "field": "total"}, {"to": "8", "from": "", "item": "2.2.2", "field": "done"}, {"to": "8", "from": "", "item": "2.2.2", "field": "total"}, {"to": "200", "from": "", "item": "2.3.1", "field": "done"}, {"to": "200", "from": "", "item": "2.3.1", "field": "total"}, {"to": "200", "from": "", "item": "2.3.2", "field": "done"}, {"to": "200", "from": "", "item": "2.3.2", "field": "total"}, {"to": "200", "from": "", "item": "2.4", "field": "done"}, {"to": "200", "from": "", "item": "2.4", "field": "total"}, {"to": "200", "from": "", "item": "2.5", "field": "done"}, {"to": "200", "from": "", "item": "2.5", "field": "total"}, {"to": "200", "from": "", "item": "3.1.1", "field": "done"}, {"to": "200", "from": "", "item": "3.1.1", "field": "total"}, {"to": "0", "from": "", "item": "3.1.2", "field": "number"}, {"to": "200", "from": "", "item": "3.2.1", "field": "done"}, {"to": "200", "from": "", "item": "3.2.1", "field": "total"}, {"to": "có", "from": "", "item": "3.2.2", "field": "met"}, {"to": "có", "from": "", "item": "3.2.2", "field": "second"}, {"to": "200", "from": "", "item": "3.3.1", "field": "done"}, {"to": "200", "from": "", "item": "3.3.1", "field": "total"}, {"to": "8", "from": "", "item": "3.3.2", "field": "done"}, {"to": "8", "from": "", "item": "3.3.2", "field": "total"}, {"to": "200", "from": "", "item": "3.3.3", "field": "done"}, {"to": "200", "from": "", "item": "3.3.3", "field": "total"}, {"to": "200", "from": "", "item": "3.4.1", "field": "done"}, {"to": "200", "from": "", "item": "3.4.1", "field": "total"}, {"to": "0", "from": "", "item": "3.4.2", "field": "found"}, {"to": "200", "from": "", "item": "3.5.1", "field": "done"}, {"to": "200", "from": "", "item": "3.5.1", "field": "total"}, {"to": "8", "from": "", "item": "3.5.2", "field": "done"}, {"to": "8", "from": "", "item": "3.5.2", "field": "total"}, {"to": "có", "from": "", "item": "4.1.1", "field": "met"}, {"to": "có", "from": "", "item": "4.1.2", "field": "met"}, {"to": "50", "from": "", "item": "4.2.1", "field": "used"}, {"to": "50", "from": "", "item": "4.2.1", "field": "quota"}, {"to": "có", "from": "", "item": "4.2.2", "field": "arises"}, {"to": "có", "from": "", "item": "4.2.2", "field": "met"}, {"to": "có", "from": "", "item": "4.3.1", "field": "met"}, {"to": "có", "from": "", "item": "4.3.2", "field": "arises"}, {"to": "có", "from": "", "item": "4.3.2", "field": "met"}, {"to": "0", "from": "", "item": "4.3.3", "field": "found"}, {"to": "current", "from": "", "item": "4.4", "field": "grade"}, {"to": "có", "from": "", "item": "5.1.1", "field": "met"}, {"to": "8", "from": "", "item": "5.1.2", "field": "done"}, {"to": "8", "from": "", "item": "5.1.2", "field": "total"}, {"to": "có", "from": "", "item": "5.2.1", "field": "arises"}, {"to": "có", "from": "", "item": "5.2.1", "field": "met"}, {"to": "có", "from": "", "item": "5.2.2", "field": "arises"}, {"to": "có", "from": "", "item": "5.2.2", "field": "met"}, {"to": "có", "from": "", "item": "5.3", "field": "arises"}, {"to": "có", "from": "", "item": "5.3", "field": "met"}, {"to": "có", "from": "", "item": "5.4.1", "field": "met"}, {"to": "quantified", "from": "", "item": "5.4.2", "field": "grade"}, {"to": "2", "from": "", "item": "5.5", "field": "number"}, {"to": "200", "from": "", "item": "5.6.1", "field": "done"}, {"to": "200", "from": "", "item": "5.6.1", "field": "total"}, {"to": "8", "from": "", "item": "5.6.2", "field": "done"}, {"to": "8", "from": "", "item": "5.6.2", "field": "total"}, {"to": "200", "from": "", "item": "6.1", "field": "done"}, {"to": "200", "from": "", "item": "6.1", "field": "total"}, {"to": "0", "from": "", "item": "6.2", "field": "late"}, {"to": "8", "from": "", "item": "6.3.1", "field": "done"}, {"to": "8", "from": "", "item": "6.3.1", "field": "total"}, {"to": "8", "from": "", "item": "6.3.2", "field": "done"}, {"to": "8", "from": "", "item": "6.3.2", "field": "total"}, {"to": "có", "from": "", "item": "6.4.1", "field": "met"}, {"to": "có", "from": "", "item": "6.4.2", "field": "met"}, {"to": "có", "from": "", "item": "6.5.1", "field": "met"}, {"to": "8", "from": "", "item": "6.5.2", "field": "done"}, {"to": "8", "from": "", "item": "6.5.2", "field": "total"}, {"to": "200", "from": "", "item": "7.1", "field": "done"}, {"to": "200", "from": "", "item": "7.1", "field": "total"}, {"to": "200", "from": "", "item": "7.2.1", "field": "done"}, {"to": "200", "from": "", "item": "7.2.1", "field": "total"}, {"to": "180", "from": "", "item": "7.2.2", "field": "done"}, {"to": "200", "from": "", "item": "7.2.2", "field": "total"}, {"to": "8", "from": "", "item": "7.3.1", "field": "done"}, {"to": "8", "from": "", "item": "7.3.1", "field": "total"}, {"to": "160", "from": "", "item": "7.3.2", "field": "done"}, {"to": "200", "from": "", "item": "7.3.2", "field": "total"}, {"to": "120", "from": "", "item": "7.3.3", "field": "done"}, {"to": "200", "from": "", "item": "7.3.3", "field": "total"}, {"to": "200", "from": "", "item": "7.3.4", "field": "done"}, {"to": "200", "from": "", "item": "7.3.4", "field": "total"}, {"to": "100", "from": "", "item": "7.4", "field": "done"}, {"to": "200", "from": "", "item": "7.4", "field": "total"}, {"to": "200", "from": "", "item": "7.5", "field": "done"}, {"to": "200", "from": "", "item": "7.5", "field": "total"}, {"to": "có", "from": "", "item": "7.6", "field": "met"}, {"to": "có", "from": "", "item": "7.7.1", "field": "met"}, {"to": "200", "from": "", "item": "7.7.2", "field": "done"}, {"to": "200", "from": "", "item": "7.7.2", "field": "total"}, {"to": "8", "from": "", "item": "8.2.1", "field": "done"}, {"to": "8", "from": "", "item": "8.2.1", "field": "total"}, {"to": "200", "from": "", "item": "8.2.2", "field": "done"}, {"to": "200", "from": "", "item": "8.2.2", "field": "total"}, {"to": "0", "from": "", "item": "T1", "field": "number"}, {"to": "có", "from": "", "item": "T2", "field": "met"}, {"to": "có", "from": "", "item": "T3", "field": "met"}, {"to": "không", "from": "", "item": "", "field": "headDisciplined"}, {"to": "không", "from": "", "item": "", "field": "corruption"}]}', '{"claim_field": "2188545890904649110811072185170871441735", "claim_change": "6766870051743524881151910007017870712"}', '33e841e8fd1cb68e567d60b5e304da7f91f8ecabc1175ff5e6a5c8bf2112fbb2', '58e541942831da460fbe90215e6bc273521e5f3916c89e00f5b2bc9e9ba145c0'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-1580-7319-af88-34f13cffbb07 so-noi-vu', '3', '2024-11-20 02:00:00+00', 'account:p12.unit-leader', 'claim.sign', 'so-noi-vu', '{"number": 1, "points": "29", "sha256": "fd4b5b58cc8691a2a354115ad764bc62020c39c781762490b3cb9905d5e223d0"}', '{"sign_off": "-144829582475584802678728816786475081259", "signed_claim": "-1061561966193568033596213029066405943948"}', '58e541942831da460fbe90215e6bc273521e5f3916c89e00f5b2bc9e9ba145c0', '217718cb2d95350ae996fc640e0fdd7cb7440a095c577960554b96ee5da44a0a'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-1580-7319-af88-34f13cffbb07 so-tai-chinh', '1', '2024-11-20 02:00:00+00', 'account:p14.unit-leader', 'claim.change', 'so-tai-chinh', '{"changes": [{"to": "có", "from": "", "item": "1.1.1", "field": "issued"}, {"to": "2026-01-05", "from": "", "item": "1.1.1", "field": "since"}, {"to": "2026-01-20", "from": "", "item": "1.1.1", "field": "day"}, {"to": "full", "from": "", "item": "1.1.2", "field": "grade"}, {"to": "200", "from": "", "item": "1.1.3", "field": "done"}, {"to": "200", "from": "", "item": "1.1.3", "field": "total"}, {"to": "có", "from": "", "item": "1.2.1", "field": "met"}, {"to": "có", "from": "", "item": "1.2.1", "field": "second"}, {"to": "200", "from": "", "item": "1.2.2", "field": "done"}, {"to": "200", "from": "", "item": "1.2.2", "field": "total"}, {"to": "60", "from": "", "item": "1.3.1", "field": "done"}, {"to": "200", "from": "", "item": "1.3.1", "field": "total"}, {"to": "0", "from": "", "item": "1.3.2", "field": "found"}, {"to": "200", "from": "", "item": "1.4.1", "field": "done"}, {"to": "200", "from": "", "item": "1.4.1", "field": "total"}, {"to": "3", "from": "", "item": "1.4.2", "field": "number"}, {"to": "2", "from": "", "item": "1.5", "field": "number"}, {"to": "200", "from": "", "item": "1.6", "field": "done"}, {"to": "200", "from": "", "item": "1.6", "field": "total"}, {"to": "2", "from": "", "item": "1.7", "field": "number"}, {"to": "200", "from": "", "item": "2.1.1", "field": "done"}, {"to": "200", "from": "", "item": "2.1.1", "field": "total"}, {"to": "1", "from": "", "item": "2.1.2", "field": "number"}, {"to": "200", "from": "", "item": "2.2.1", "field": "done"}, {"to": "200", "from": "", "item": "2.2.1", "field": "total"}, {"to": "8", "from": "", "item": "2.2.2", "field": "done"}, {"to": "8", "from": "", "item": "2.2.2", "field": "total"}, {"to": "200", "from": "", "item": "2.3.1", "field": "done"}, {"to": "200", "from": "", "item": "2.3.1", "field": "total"}, {"to": "200", "from": "", "item": "2.3.2", "field": "done"}, {"to": "200", "from": "", "item": "2.3.2", "field": "total"}, {"to": "200", "from": "", "item": "2.4", "field": "done"}, {"to": "200", "from": "", "item": "2.4", "field": "total"}, {"to": "200", "from": "", "item": "2.5", "field": "done"}, {"to": "200", "from": "", "item": "2.5", "field": "total"}, {"to": "200", "from": "", "item": "3.1.1", "field": "done"}, {"to": "200", "from": "", "item": "3.1.1", "field": "total"}, {"to": "0", "from": "", "item": "3.1.2", "field": "number"}, {"to": "200", "from": "", "item": "3.2.1", "field": "done"}, {"to": "200", "from": "", "item": "3.2.1", "field": "total"}, {"to": "có", "from": "", "item": "3.2.2", "field": "met"}, {"to": "có", "from": "", "item": "3.2.2", "field": "second"}, {"to": "200", "from": "", "item": "3.3.1", "field": "done"}, {"to": "200", "from": "", "item": "3.3.1", "field": "total"}, {"to": "8", "from": "", "item": "3.3.2", "field": "done"}, {"to": "8", "from": "", "item": "3.3.2", "field": "total"}, {"to": "200", "from": "", "item": "3.3.3", "field": "done"}, {"to": "200", "from": "", "item": "3.3.3", "field": "total"}, {"to": "200", "from": "", "item": "3.4.1", "field": "done"}, {"to": "200", "from": "", "item": "3.4.1", "field": "total"}, {"to": "0", "from": "", "item": "3.4.2", "field": "found"}, {"to": "200", "from": "", "item": "3.5.1", "field": "done"}, {"to": "200", "from": "", "item": "3.5.1", "field": "total"}, {"to": "8", "from": "", "item": "3.5.2", "field": "done"}, {"to": "8", "from": "", "item": "3.5.2", "field": "total"}, {"to": "có", "from": "", "item": "4.1.1", "field": "met"}, {"to": "có", "from": "", "item": "4.1.2", "field": "met"}, {"to": "50", "from": "", "item": "4.2.1", "field": "used"}, {"to": "50", "from": "", "item": "4.2.1", "field": "quota"}, {"to": "có", "from": "", "item": "4.2.2", "field": "arises"}, {"to": "có", "from": "", "item": "4.2.2", "field": "met"}, {"to": "có", "from": "", "item": "4.3.1", "field": "met"}, {"to": "có", "from": "", "item": "4.3.2", "field": "arises"}, {"to": "có", "from": "", "item": "4.3.2", "field": "met"}, {"to": "0", "from": "", "item": "4.3.3", "field": "found"}, {"to": "current", "from": "", "item": "4.4", "field": "grade"}, {"to": "có", "from": "", "item": "5.1.1", "field": "met"}, {"to": "8", "from": "", "item": "5.1.2", "field": "done"}, {"to": "8", "from": "", "item": "5.1.2", "field": "total"}, {"to": "có", "from": "", "item": "5.2.1", "field": "arises"}, {"to": "có", "from": "", "item": "5.2.1", "field": "met"}, {"to": "có", "from": "", "item": "5.2.2", "field": "arises"}, {"to": "có", "from": "", "item": "5.2.2", "field": "met"}, {"to": "có", "from": "", "item": "5.3", "field": "arises"}, {"to": "có", "from": "", "item": "5.3", "field": "met"}, {"to": "có", "from": "", "item": "5.4.1", "field": "met"}, {"to": "quantified", "from": "", "item": "5.4.2", "field": "grade"}, {"to": "2", "from": "", "item": "5.5", "field": "number"}, {"to": "200", "from": "", "item": "5.6.1", "field": "done"}, {"to": "200", "from": "", "item": "5.6.1", "field": "total"}, {"to": "8", "from": "", "item": "5.6.2", "field": "done"}, {"to": "8", "from": "", "item": "5.6.2", "field": "total"}, {"to": "200", "from": "", "item": "6.1", "field": "done"}, {"to": "200", "from": "", "item": "6.1", "field": "total"}, {"to": "0", "from": "", "item": "6.2", "field": "late"}, {"to": "8", "from": "", "item": "6.3.1", "field": "done"}, {"to": "8", "from": "", "item": "6.3.1", "field": "total"}, {"to": "8", "from": "", "item": "6.3.2", "field": "done"}, {"to": "8", "from": "", "item": "6.3.2", "field": "total"}, {"to": "có", "from": "", "item": "6.4.1", "field": "met"}, {"to": "có", "from": "", "item": "6.4.2", "field": "met"}, {"to": "có", "from": "", "item": "6.5.1", "field": "met"}, {"to": "8", "from": "", "item": "6.5.2", "field": "done"}, {"to": "8", "from": "", "item": "6.5.2", "field": "total"}, {"to": "200", "from": "", "item": "7.1", "field": "done"}, {"to": "200", "from": "", "item": "7.1", "field": "total"}, {"to": "200", "from": "", "item": "7.2.1", "field": "done"}, {"to": "200", "from": "", "item": "7.2.1", "field": "total"}, {"to": "180", "from": "", "item": "7.2.2", "field": "done"}, {"to": "200", "from": "", "item": "7.2.2", "field": "total"}, {"to": "8", "from": "", "item": "7.3.1", "field": "done"}, {"to": "8", "from": "", "item": "7.3.1", "field": "total"}, {"to": "160", "from": "", "item": "7.3.2", "field": "done"}, {"to": "200", "from": "", "item": "7.3.2", "field": "total"}, {"to": "120", "from": "", "item": "7.3.3", "field": "done"}, {"to": "200", "from": "", "item": "7.3.3", "field": "total"}, {"to": "200", "from": "", "item": "7.3.4", "field": "done"}, {"to": "200", "from": "", "item": "7.3.4", "field": "total"}, {"to": "100", "from": "", "item": "7.4", "field": "done"}, {"to": "200", "from": "", "item": "7.4", "field": "total"}, {"to": "200", "from": "", "item": "7.5", "field": "done"}, {"to": "200", "from": "", "item": "7.5", "field": "total"}, {"to": "có", "from": "", "item": "7.6", "field": "met"}, {"to": "có", "from": "", "item": "7.7.1", "field": "met"}, {"to": "200", "from": "", "item": "7.7.2", "field": "done"}, {"to": "200", "from": "", "item": "7.7.2", "field": "total"}, {"to": "8", "from": "", "item": "8.2.1", "field": "done"}, {"to": "8", "from": "", "item": "8.2.1", "field": "total"}, {"to": "200", "from": "", "item": "8.2.2", "field": "done"}, {"to": "200", "from": "", "item": "8.2.2", "field": "total"}, {"to": "0", "from": "", "item": "T1", "field": "number"}, {"to": "có", "from": "", "item": "T2", "field": "met"}, {"to": "có", "from": "", "item": "T3", "field": "met"}, {"to": "không", "from": "", "item": "", "field": "headDisciplined"}, {"to": "không", "from": "", "item": "", "field": "corruption"}]}', '{"claim_field": "-644858406122214051624643886275169817575", "claim_change": "194477411607772943830260583914298925617"}', '0000000000000000000000000000000000000000000000000000000000000000', '9b9a7193bd4a2f5e4fb41e55ec6627da7d9efa0d76399012ce9553ae1fa27bd7'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-1580-7319-af88-34f13cffbb07 so-tai-chinh', '2', '2024-11-20 02:00:00+00', 'account:p14.unit-leader', 'claim.sign', 'so-tai-chinh', '{"number": 1, "points": "29", "sha256": "fd4b5b58cc8691a2a354115ad764bc62020c39c781762490b3cb9905d5e223d0"}', '{"sign_off": "-82346660624134542162143657804141958574", "signed_claim": "809360082337973660808647836945159187543"}', '9b9a7193bd4a2f5e4fb41e55ec6627da7d9efa0d76399012ce9553ae1fa27bd7', '56a793a68ebd7dfc39166f16d35bcebb4d8a169fed0e24b7e08f68ea63f5d023'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-17b1-73fd-b247-4772671efe84 phuong-song-han', '1', '2024-11-20 02:00:00+00', 'account:p16.unit-leader', 'claim.change', 'phuong-song-han', '{"changes": [{"to": "có", "from": "", "item": "1.1.1", "field": "issued"}, {"to": "2026-01-05", "from": "", "item": "1.1.1", "field": "since"}, {"to": "2026-01-25", "from": "", "item": "1.1.1", "field": "day"}, {"to": "có", "from": "", "item": "1.1.2", "field": "met"}, {"to": "có", "from": "", "item": "1.1.2", "field": "second"}, {"to": "200", "from": "", "item": "1.1.3", "field": "done"}, {"to": "200", "from": "", "item": "1.1.3", "field": "total"}, {"to": "có", "from": "", "item": "1.2.1", "field": "met"}, {"to": "có", "from": "", "item": "1.2.1", "field": "second"}, {"to": "200", "from": "", "item": "1.2.2", "field": "done"}, {"to": "200", "from": "", "item": "1.2.2", "field": "total"}, {"to": "100", "from": "", "item": "1.3.1", "field": "done"}, {"to": "200", "from": "", "item": "1.3.1", "field": "total"}, {"to": "0", "from": "", "item": "1.3.2", "field": "found"}, {"to": "50", "from": "", "item": "1.4.1", "field": "number"}, {"to": "10", "from": "", "item": "1.4.2", "field": "number"}, {"to": "1", "from": "", "item": "1.5", "field": "number"}, {"to": "200", "from": "", "item": "1.6", "field": "done"}, {"to": "200", "from": "", "item": "1.6", "field": "total"}, {"to": "2", "from": "", "item": "1.7", "field": "number"}, {"to": "200", "from": "", "item": "2.1.1", "field": "done"}, {"to": "200", "from": "", "item": "2.1.1", "field": "total"}, {"to": "200", "from": "", "item": "2.1.2", "field": "done"}, {"to": "200", "from": "", "item": "2.1.2", "field": "total"}, {"to": "200", "from": "", "item": "2.2", "field": "done"}, {"to": "200", "from": "", "item": "2.2", "field": "total"}, {"to": "200", "from": "", "item": "2.3.1", "field": "done"}, {"to": "200", "from": "", "item": "2.3.1", "field": "total"}, {"to": "8", "from": "", "item": "2.3.2", "field": "done"}, {"to": "8", "from": "", "item": "2.3.2", "field": "total"}, {"to": "200", "from": "", "item": "2.4", "field": "done"}, {"to": "200", "from": "", "item": "2.4", "field": "total"}, {"to": "có", "from": "", "item": "3.1.1", "field": "met"}, {"to": "có", "from": "", "item": "3.1.1", "field": "second"}, {"to": "có", "from": "", "item": "3.1.2", "field": "met"}, {"to": "có", "from": "", "item": "3.1.2", "field": "second"}, {"to": "full", "from": "", "item": "3.2.1", "field": "grade"}, {"to": "200", "from": "", "item": "3.2.2", "field": "done"}, {"to": "200", "from": "", "item": "3.2.2", "field": "total"}, {"to": "200", "from": "", "item": "3.2.3", "field": "done"}, {"to": "200", "from": "", "item": "3.2.3", "field": "total"}, {"to": "200", "from": "", "item": "3.3.1", "field": "done"}, {"to": "200", "from": "", "item": "3.3.1", "field": "total"}, {"to": "0", "from": "", "item": "3.3.2", "field": "found"}, {"to": "3", "from": "", "item": "3.3.3", "field": "number"}, {"to": "200", "from": "", "item": "3.4.1", "field": "done"}, {"to": "200", "from": "", "item": "3.4.1", "field": "total"}, {"to": "8", "from": "", "item": "3.4.2", "field": "done"}, {"to": "8", "from": "", "item": "3.4.2", "field": "total"}, {"to": "có", "from": "", "item": "4.1", "field": "met"}, {"to": "có", "from": "", "item": "4.1", "field": "second"}, {"to": "32", "from": "", "item": "4.2", "field": "used"}, {"to": "32", "from": "", "item": "4.2", "field": "quota"}, {"to": "8", "from": "", "item": "4.3.1", "field": "done"}, {"to": "8", "from": "", "item": "4.3.1", "field": "total"}, {"to": "0", "from": "", "item": "4.3.2", "field": "found"}, {"to": "current", "from": "", "item": "4.4", "field": "grade"}, {"to": "8", "from": "", "item": "5.1", "field": "done"}, {"to": "8", "from": "", "item": "5.1", "field": "total"}, {"to": "200", "from": "", "item": "5.2", "field": "done"}, {"to": "200", "from": "", "item": "5.2", "field": "total"}, {"to": "có", "from": "", "item": "5.3.1", "field": "met"}, {"to": "quantified", "from": "", "item": "5.3.2", "field": "grade"}, {"to": "2", "from": "", "item": "5.4", "field": "number"}, {"to": "200", "from": "", "item": "5.5.1", "field": "done"}, {"to": "200", "from": "", "item": "5.5.1", "field": "total"}, {"to": "180", "from": "", "item": "5.5.2", "field": "done"}, {"to": "200", "from": "", "item": "5.5.2", "field": "total"}, {"to": "200", "from": "", "item": "6.1", "field": "done"}, {"to": "200", "from": "", "item": "6.1", "field": "total"}, {"to": "có", "from": "", "item": "6.2", "field": "met"}, {"to": "có", "from": "", "item": "6.2", "field": "second"}, {"to": "8", "from": "", "item": "6.3.1", "field": "done"}, {"to": "8", "from": "", "item": "6.3.1", "field": "total"}, {"to": "8", "from": "", "item": "6.3.2", "field": "done"}, {"to": "8", "from": "", "item": "6.3.2", "field": "total"}, {"to": "8", "from": "", "item": "6.4.1", "field": "done"}, {"to": "8", "from": "", "item": "6.4.1", "field": "total"}, {"to": "có", "from": "", "item": "6.4.2", "field": "met"}, {"to": "có", "from": "", "item": "6.4.2", "field": "second"}, {"to": "200", "from": "", "item": "7.1", "field": "done"}, {"to": "200", "from": "", "item": "7.1", "field": "total"}, {"to": "200", "from": "", "item": "7.2.1", "field": "done"}, {"to": "200", "from": "", "item": "7.2.1", "field": "total"}, {"to": "160", "from": "", "item": "7.2.2", "field": "done"}, {"to": "200", "from": "", "item": "7.2.2", "field": "total"}, {"to": "160", "from": "", "item": "7.3.1", "field": "done"}, {"to": "200", "from": "", "item": "7.3.1", "field": "total"}, {"to": "120", "from": "", "item": "7.3.2", "field": "done"}, {"to": "200", "from": "", "item": "7.3.2", "field": "total"}, {"to": "200", "from": "", "item": "7.3.3", "field": "done"}, {"to": "200", "from": "", "item": "7.3.3", "field": "total"}, {"to": "5", "from": "", "item": "7.4", "field": "number"}, {"to": "10", "from": "", "item": "7.5", "field": "byPost"}, {"to": "20", "from": "", "item": "7.5", "field": "offered"}, {"to": "200", "from": "", "item": "7.6", "field": "done"}, {"to": "200", "from": "", "item": "7.6", "field": "total"}, {"to": "có", "from": "", "item": "7.7", "field": "met"}, {"to": "8", "from": "", "item": "8.2.1", "field": "done"}, {"to": "8", "from": "", "item": "8.2.1", "field": "total"}, {"to": "200", "from": "", "item": "8.2.2", "field": "done"}, {"to": "200", "from": "", "item": "8.2.2", "field": "total"}, {"to": "200", "from": "", "item": "8.2.3", "field": "done"}, {"to": "200", "from": "", "item": "8.2.3", "field": "total"}, {"to": "0", "from": "", "item": "T1", "field": "number"}, {"to": "có", "from": "", "item": "T2", "field": "met"}, {"to": "có", "from": "", "item": "T3", "field": "met"}, {"to": "không", "from": "", "item": "", "field": "island"}, {"to": "không", "from": "", "item": "", "field": "headDisciplined"}, {"to": "không", "from": "", "item": "", "field": "harassment"}]}', '{"claim_field": "228914894616214852445553042419232238246", "claim_change": "-321252243592907486110311809697069902062"}', '0000000000000000000000000000000000000000000000000000000000000000', 'c1069d2ce469212fdb54a77fa62fa598f4f1146e612615e191b88f136a4dbabd'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-17b1-73fd-b247-4772671efe84 phuong-song-han', '2', '2024-11-20 02:00:00+00', 'account:p16.unit-leader', 'claim.sign', 'phuong-song-han', '{"number": 1, "points": "28.5", "sha256": "9295e8bc81982052c1f29c126a7edc22c4a226d9def033cb98a9ee6b0cc3400e"}', '{"sign_off": "-99964723774872563785043761355690167563", "signed_claim": "594003531343490070413916642709570719015"}', 'c1069d2ce469212fdb54a77fa62fa598f4f1146e612615e191b88f136a4dbabd', '4cda6a06a392d4ff7497927dfad046a80a294d8b72327f3b120ca7f2272cc6ec'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-17b1-73fd-b247-4772671efe84 xa-binh-minh', '1', '2024-11-20 02:00:00+00', 'account:p18.unit-leader', 'claim.change', 'xa-binh-minh', '{"changes": [{"to": "có", "from": "", "item": "1.1.1", "field": "issued"}, {"to": "2026-01-05", "from": "", "item": "1.1.1", "field": "since"}, {"to": "2026-01-25", "from": "", "item": "1.1.1", "field": "day"}, {"to": "có", "from": "", "item": "1.1.2", "field": "met"}, {"to": "có", "from": "", "item": "1.1.2", "field": "second"}, {"to": "200", "from": "", "item": "1.1.3", "field": "done"}, {"to": "200", "from": "", "item": "1.1.3", "field": "total"}, {"to": "có", "from": "", "item": "1.2.1", "field": "met"}, {"to": "có", "from": "", "item": "1.2.1", "field": "second"}, {"to": "200", "from": "", "item": "1.2.2", "field": "done"}, {"to": "200", "from": "", "item": "1.2.2", "field": "total"}, {"to": "100", "from": "", "item": "1.3.1", "field": "done"}, {"to": "200", "from": "", "item": "1.3.1", "field": "total"}, {"to": "0", "from": "", "item": "1.3.2", "field": "found"}, {"to": "50", "from": "", "item": "1.4.1", "field": "number"}, {"to": "10", "from": "", "item": "1.4.2", "field": "number"}, {"to": "1", "from": "", "item": "1.5", "field": "number"}, {"to": "200", "from": "", "item": "1.6", "field": "done"}, {"to": "200", "from": "", "item": "1.6", "field": "total"}, {"to": "2", "from": "", "item": "1.7", "field": "number"}, {"to": "200", "from": "", "item": "2.1.1", "field": "done"}, {"to": "200", "from": "", "item": "2.1.1", "field": "total"}, {"to": "200", "from": "", "item": "2.1.2", "field": "done"}, {"to": "200", "from": "", "item": "2.1.2", "field": "total"}, {"to": "200", "from": "", "item": "2.2", "field": "done"}, {"to": "200", "from": "", "item": "2.2", "field": "total"}, {"to": "200", "from": "", "item": "2.3.1", "field": "done"}, {"to": "200", "from": "", "item": "2.3.1", "field": "total"}, {"to": "8", "from": "", "item": "2.3.2", "field": "done"}, {"to": "8", "from": "", "item": "2.3.2", "field": "total"}, {"to": "200", "from": "", "item": "2.4", "field": "done"}, {"to": "200", "from": "", "item": "2.4", "field": "total"}, {"to": "có", "from": "", "item": "3.1.1", "field": "met"}, {"to": "có", "from": "", "item": "3.1.1", "field": "second"}, {"to": "có", "from": "", "item": "3.1.2", "field": "met"}, {"to": "có", "from": "", "item": "3.1.2", "field": "second"}, {"to": "full", "from": "", "item": "3.2.1", "field": "grade"}, {"to": "200", "from": "", "item": "3.2.2", "field": "done"}, {"to": "200", "from": "", "item": "3.2.2", "field": "total"}, {"to": "200", "from": "", "item": "3.2.3", "field": "done"}, {"to": "200", "from": "", "item": "3.2.3", "field": "total"}, {"to": "200", "from": "", "item": "3.3.1", "field": "done"}, {"to": "200", "from": "", "item": "3.3.1", "field": "total"}, {"to": "0", "from": "", "item": "3.3.2", "field": "found"}, {"to": "3", "from": "", "item": "3.3.3", "field": "number"}, {"to": "200", "from": "", "item": "3.4.1", "field": "done"}, {"to": "200", "from": "", "item": "3.4.1", "field": "total"}, {"to": "8", "from": "", "item": "3.4.2", "field": "done"}, {"to": "8", "from": "", "item": "3.4.2", "field": "total"}, {"to": "có", "from": "", "item": "4.1", "field": "met"}, {"to": "có", "from": "", "item": "4.1", "field": "second"}, {"to": "32", "from": "", "item": "4.2", "field": "used"}, {"to": "32", "from": "", "item": "4.2", "field": "quota"}, {"to": "8", "from": "", "item": "4.3.1", "field": "done"}, {"to": "8", "from": "", "item": "4.3.1", "field": "total"}, {"to": "0", "from": "", "item": "4.3.2", "field": "found"}, {"to": "current", "from": "", "item": "4.4", "field": "grade"}, {"to": "8", "from": "", "item": "5.1", "field": "done"}, {"to": "8", "from": "", "item": "5.1", "field": "total"}, {"to": "200", "from": "", "item": "5.2", "field": "done"}, {"to": "200", "from": "", "item": "5.2", "field": "total"}, {"to": "có", "from": "", "item": "5.3.1", "field": "met"}, {"to": "quantified", "from": "", "item": "5.3.2", "field": "grade"}, {"to": "2", "from": "", "item": "5.4", "field": "number"}, {"to": "200", "from": "", "item": "5.5.1", "field": "done"}, {"to": "200", "from": "", "item": "5.5.1", "field": "total"}, {"to": "180", "from": "", "item": "5.5.2", "field": "done"}, {"to": "200", "from": "", "item": "5.5.2", "field": "total"}, {"to": "200", "from": "", "item": "6.1", "field": "done"}, {"to": "200", "from": "", "item": "6.1", "field": "total"}, {"to": "có", "from": "", "item": "6.2", "field": "met"}, {"to": "có", "from": "", "item": "6.2", "field": "second"}, {"to": "8", "from": "", "item": "6.3.1", "field": "done"}, {"to": "8", "from": "", "item": "6.3.1", "field": "total"}, {"to": "8", "from": "", "item": "6.3.2", "field": "done"}, {"to": "8", "from": "", "item": "6.3.2", "field": "total"}, {"to": "8", "from": "", "item": "6.4.1", "field": "done"}, {"to": "8", "from": "", "item": "6.4.1", "field": "total"}, {"to": "có", "from": "", "item": "6.4.2", "field": "met"}, {"to": "có", "from": "", "item": "6.4.2", "field": "second"}, {"to": "200", "from": "", "item": "7.1", "field": "done"}, {"to": "200", "from": "", "item": "7.1", "field": "total"}, {"to": "200", "from": "", "item": "7.2.1", "field": "done"}, {"to": "200", "from": "", "item": "7.2.1", "field": "total"}, {"to": "160", "from": "", "item": "7.2.2", "field": "done"}, {"to": "200", "from": "", "item": "7.2.2", "field": "total"}, {"to": "160", "from": "", "item": "7.3.1", "field": "done"}, {"to": "200", "from": "", "item": "7.3.1", "field": "total"}, {"to": "120", "from": "", "item": "7.3.2", "field": "done"}, {"to": "200", "from": "", "item": "7.3.2", "field": "total"}, {"to": "200", "from": "", "item": "7.3.3", "field": "done"}, {"to": "200", "from": "", "item": "7.3.3", "field": "total"}, {"to": "5", "from": "", "item": "7.4", "field": "number"}, {"to": "10", "from": "", "item": "7.5", "field": "byPost"}, {"to": "20", "from": "", "item": "7.5", "field": "offered"}, {"to": "200", "from": "", "item": "7.6", "field": "done"}, {"to": "200", "from": "", "item": "7.6", "field": "total"}, {"to": "có", "from": "", "item": "7.7", "field": "met"}, {"to": "8", "from": "", "item": "8.2.1", "field": "done"}, {"to": "8", "from": "", "item": "8.2.1", "field": "total"}, {"to": "200", "from": "", "item": "8.2.2", "field": "done"}, {"to": "200", "from": "", "item": "8.2.2", "field": "total"}, {"to": "200", "from": "", "item": "8.2.3", "field": "done"}, {"to": "200", "from": "", "item": "8.2.3", "field": "total"}, {"to": "0", "from": "", "item": "T1", "field": "number"}, {"to": "có", "from": "", "item": "T2", "field": "met"}, {"to": "có", "from": "", "item": "T3", "field": "met"}, {"to": "không", "from": "", "item": "", "field": "island"}, {"to": "không", "from": "", "item": "", "field": "headDisciplined"}, {"to": "không", "from": "", "item": "", "field": "harassment"}]}', '{"claim_field": "694210698187127718301275817987974381133", "claim_change": "194550244032540101137009550708604709895"}', '0000000000000000000000000000000000000000000000000000000000000000', '023b0e36673b47e1886e175e34f391f7f565251639846525e6d7a4f4ca8c6179'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-17b1-73fd-b247-4772671efe84 xa-binh-minh', '2', '2024-11-20 02:00:00+00', 'account:p18.unit-leader', 'claim.sign', 'xa-binh-minh', '{"number": 1, "points": "28.5", "sha256": "9295e8bc81982052c1f29c126a7edc22c4a226d9def033cb98a9ee6b0cc3400e"}', '{"sign_off": "120850803703684837074706654171215791845", "signed_claim": "199652981139268783597304044161620311101"}', '023b0e36673b47e1886e175e34f391f7f565251639846525e6d7a4f4ca8c6179', '0440a0e5ccd647a0414c589938e70be3571861c7dbb4633413c269ae8b065ec8'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50 01a22abe-17b1-73fd-b247-4772671efe84 xa-hoa-binh', '1', '2024-11-20 02:00:00+00', 'account:p19.unit-clerk', 'claim.change', 'xa-hoa-binh', '{"changes": [{"to": "có", "from": "", "item": "1.1.1", "field": "issued"}, {"to": "2026-01-05", "from": "", "item": "1.1.1", "field": "since"}, {"to": "2026-01-25", "from": "", "item": "1.1.1", "field": "day"}]}', '{"claim_field": "-47752275591104064028082323012647586693", "claim_change": "12003792259553990677505218277723435628"}', '0000000000000000000000000000000000000000000000000000000000000000', '6fbc0071acbff755558942d87b64c1dc2e49278e6acc4bb29fd5e2acf5b06403'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50', '1', '2024-11-20 02:00:00+00', 'account:p1.reform-office', 'evaluation.draft', '0193474c-4100-7cb8-9968-b261bf133a50', '{"year": 2026, "title": "Kỳ đánh giá mẫu 2026"}', '{"unit": "65597270162551698581858293806821928197", "evaluation": "-130338229599601664666277736986941540342"}', '0000000000000000000000000000000000000000000000000000000000000000', '0929491752f0e33fbe3bb0af7c2e98692a9e782ae7f43fecea9562a3b4c69829'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50', '2', '2024-11-20 02:00:00+00', 'account:p1.reform-office', 'evaluation.open', '0193474c-4100-7cb8-9968-b261bf133a50', '{"rounds": [{"code": "so-nganh", "units": 2, "roundId": "01a22abe-1580-7319-af88-34f13cffbb07"}, {"code": "xa-phuong", "units": 3, "roundId": "01a22abe-17b1-73fd-b247-4772671efe84"}]}', '{"phase": "-184876520781525507353793993069276239969", "evaluation": "67685927551442341841146544812966203009", "appraiser_duty": "274016229042384803939346400073225886947", "criterion_lead": "246505286172239188572703483500799630007", "evaluation_unit": "508306852003647654733177600643383004789", "evaluation_round": "-4088627819895314235045040502964521127"}', '0929491752f0e33fbe3bb0af7c2e98692a9e782ae7f43fecea9562a3b4c69829', '1b5c3bf60a3f29ae44cf5e4c592149a7ec8d9715c2f1737f3fcb5d4bc776dd38'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50', '3', '2024-11-30 02:00:00+00', 'account:p6.appraiser', 'finding.make', '80', '{"batch": 80, "findings": 80}', '{"finding": "556456924110742778593535330720414618948"}', '1b5c3bf60a3f29ae44cf5e4c592149a7ec8d9715c2f1737f3fcb5d4bc776dd38', 'fff4adbfd62c8df5fb7f36c02427bd294ed751b8d82856e1481adf83d8bc8bc3'),
('evaluation 0193474c-4100-7cb8-9968-b261bf133a50', '4', '2024-11-30 02:00:00+00', 'account:p6.appraiser', 'finding.make', '70', '{"batch": 70, "findings": 70}', '{"finding": "373734854871569778707120383986202006146"}', 'fff4adbfd62c8df5fb7f36c02427bd294ed751b8d82856e1481adf83d8bc8bc3', '99ea05102acd2653e04d8a50de15d74a4b2576c802a77ef40936c4c456569012'),
('main', '1', '2026-11-30 04:37:10.175+00', 'account:p1.reform-office', 'round.open', '01a22abe-1580-7319-af88-34f13cffbb07', '{"year": 2026, "units": 2, "scheme": "f771890f9b2a0fd7c4ca588644d2228ac1349b26de758b6f1e0a4f00014f4db6", "series": "so-nganh"}', '{"unit": "112767015694298681172056842258842513597", "round": "-162679630812656758112534163092291329850", "scheme": "38720849241797131522211614306858763408", "round_unit": "262311621340448656926761962530442609055", "unit_version": "-136642974789365201183660308115589632955"}', '0000000000000000000000000000000000000000000000000000000000000000', 'a69099576f17bffc1e19ccf1f73913d4d30172038715efb34c5da80e307585db'),
('main', '2', '2026-11-30 04:37:10.75+00', 'account:p1.reform-office', 'round.open', '01a22abe-17b1-73fd-b247-4772671efe84', '{"year": 2026, "units": 3, "scheme": "3282159c9b03c9712f5a21b0fff369d49695c19d15ecba1d456b0a2da20da8d2", "series": "xa-phuong"}', '{"unit": "-113249520322495699484763781082531893088", "round": "107260951245636518171532777531431963880", "scheme": "45402121105209405902418745106718665322", "round_unit": "147516017808454752088673017543071883963", "unit_version": "-11491541536347482157627237663773733037"}', 'a69099576f17bffc1e19ccf1f73913d4d30172038715efb34c5da80e307585db', '5988bd7b799e9bc87652dcbd22d6167207008270b0610c9bef8e154851601833'),
('main', '3', '2026-11-30 04:37:12.097+00', 'test', 'figures.put', '01a22abe-1580-7319-af88-34f13cffbb07', '{}', '{"figure": "-195131523570831890082293788372978803627", "import_run": "103759591752686253388648137494191594038"}', '5988bd7b799e9bc87652dcbd22d6167207008270b0610c9bef8e154851601833', '10bd701c614478b7839ee364fb09c9efc7191f73d207d77a9e33e55048144d9b'),
('main', '4', '2026-11-30 04:37:12.265+00', 'test', 'figures.put', '01a22abe-17b1-73fd-b247-4772671efe84', '{}', '{"figure": "-665550631999696498672760869564952190525", "import_run": "-28749781946262869409631104204714747649"}', '10bd701c614478b7839ee364fb09c9efc7191f73d207d77a9e33e55048144d9b', 'f6d56cbe2a3a0c85e5da7f95bdb964fd7cc674232f1db4b8550c7e42999f3a49'),
('main', '5', '2026-11-30 04:37:39.809+00', 'cli', 'round.open', '01a22abe-893d-786f-a859-cbfd4f0fb815', '{"year": 2026, "units": 3, "scheme": "bb7b50cd15e51932a070c1ba4c2661e9a7e2ade5becde58295a977ab0d70b5f9", "series": "quan-tri-mau"}', '{"unit": "260498571130647526737813069183324504733", "round": "64349130286817779949555681921399623312", "scheme": "-120193947124704692433363742334383067684", "round_unit": "42513947364575971991565224297565967415", "unit_version": "15799415399914940088189038608157188112"}', 'f6d56cbe2a3a0c85e5da7f95bdb964fd7cc674232f1db4b8550c7e42999f3a49', '6693755b8f4c6d157ae38e16b81f24b9ddde79b7b960f7ddfb8d75fb12184546'),
('main', '6', '2026-11-30 04:37:49.789+00', 'cli', 'figures.import', '01a22abe-893d-786f-a859-cbfd4f0fb815', '{"new": 24, "same": 0, "runId": "01a22abe-b03d-71a6-a0b5-6fb282f7b0a8", "sha256": "a4c72b46f25c2a2feecae35e3166b6d9d5c2a6573739d484f1a76704d1a9a863", "changed": 0, "fileName": "f.csv"}', '{"figure": "-614759362709181954166882601115347246180", "import_run": "-20830633071690101238452628482730790717"}', '6693755b8f4c6d157ae38e16b81f24b9ddde79b7b960f7ddfb8d75fb12184546', 'ec7cdf37e7039e9870ab11faaf6fc6fff784e3a6ae4a7ee2839a436df55101b2'),
('main', '7', '2026-11-30 04:37:53.463+00', 'cli', 'edition.publish', 'quan-tri-mau-2026-1', '{"fingerprint": "9fd800d9b5828f7518dbdfc0d90059cea826acf9edf5578998b7c5559e97d36e"}', '{"result": "-41535132665898251063550363707965622998", "edition": "-145951682823516137257862255463472241806", "edition_place": "6483536137276625216356141711995413696"}', 'ec7cdf37e7039e9870ab11faaf6fc6fff784e3a6ae4a7ee2839a436df55101b2', '4bd22b6e0fa7df7c650ef518ee31ad2ea75d4c448f6c2eadc244bb7f631a86e6'),
('people', '1', '2024-11-20 02:00:00+00', 'installation', 'account.open-first', 'quantri', '{}', '{"account": "104039019856854264396930951584726067035", "credential": "-4132506597016337082447279095157727533", "organisation": "120867277465894725768525494158181906194", "role_assignment": "154797444543166585797108201290768546460"}', '0000000000000000000000000000000000000000000000000000000000000000', '2d212d6acef2302acd6610c53b1f8d8ce1c28df1ad8a4cfcccde8879dc97ff6e'),
('people', '10', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', '{"signInName": "p1.reform-office"}', '{"account": "53053716613965214932925225479794468293", "one_time_code": "-21398238177855751678536106264763389405"}', '3856171fb80afb87638d272fe2a6e3300b24891c3991349e99488a1b0996c890', '69e5338790d730bca2f7a0f267453c31e5705bdb9b227db87a0513bd1d6a4c14'),
('people', '11', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', '{"role": "reform-office", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "25625672103884662059662559643700949092"}', '69e5338790d730bca2f7a0f267453c31e5705bdb9b227db87a0513bd1d6a4c14', '096fa0a40d936e7ff9fa7d43cb6b0ad3f13bdd2ea2fc9c26a903c0471ddce4ee'),
('people', '12', '2024-11-20 02:00:00+00', 'account:p1.reform-office', 'account.redeem-code', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7d6a-9e62-1638ba50db24"}', '{"account": "-89540554656149350577157098883617990484", "credential": "84415038068064577193853494727754924219", "one_time_code": "-92555095712925631355994880554964400316"}', '096fa0a40d936e7ff9fa7d43cb6b0ad3f13bdd2ea2fc9c26a903c0471ddce4ee', '1cdbaf8afcf90f233fa8f4419caa8ad25aa9c0ba8604118d15082f0ee65a14b6'),
('people', '13', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7f5d-b5c2-18c09f7822da', '{"signInName": "p2.council-chair"}', '{"account": "19658324971361091353491644482640523498", "one_time_code": "111684364187122445495473861259518385257"}', '1cdbaf8afcf90f233fa8f4419caa8ad25aa9c0ba8604118d15082f0ee65a14b6', '486b91de7e47a6d39a8d2bc6d92cd20dcd2c283452bca024d230fb571044804c'),
('people', '14', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7f5d-b5c2-18c09f7822da', '{"role": "council-chair", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "-146006603036941971051456145933709655747"}', '486b91de7e47a6d39a8d2bc6d92cd20dcd2c283452bca024d230fb571044804c', '1e5a6c9518c407b402028cc49a7d1fd88e41e347dba8843760ea5a0fc9f66c2a'),
('people', '15', '2024-11-20 02:00:00+00', 'account:p2.council-chair', 'account.redeem-code', '0193474c-4100-7f5d-b5c2-18c09f7822da', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7251-89d7-90ec35267c73"}', '{"account": "16564939308306726343993268861882971035", "credential": "-104314625092683873315127311595945381577", "one_time_code": "-216360237412601540309448897991439403081"}', '1e5a6c9518c407b402028cc49a7d1fd88e41e347dba8843760ea5a0fc9f66c2a', '77171ebdf1b931ec2510b6fdc0dce985d5892f343802cd204952a162c46d3d4b'),
('people', '16', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-72e3-9040-82cad65c3860', '{"signInName": "p3.council-secretary"}', '{"account": "-51353970248146387629442876387746188474", "one_time_code": "155192457257966620090611410544197942143"}', '77171ebdf1b931ec2510b6fdc0dce985d5892f343802cd204952a162c46d3d4b', '5c18ae1ecfa8ff561caf958de5822e864c188b0541a78f8faf244585c3f82d9a'),
('people', '17', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-72e3-9040-82cad65c3860', '{"role": "council-secretary", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "-126152084311169677564308013957193716751"}', '5c18ae1ecfa8ff561caf958de5822e864c188b0541a78f8faf244585c3f82d9a', '1d8e66eb8cab3a983cc6a0d8675964f7cb3715f3c47db6207cd10f214bf724d1'),
('people', '18', '2024-11-20 02:00:00+00', 'account:p3.council-secretary', 'account.redeem-code', '0193474c-4100-72e3-9040-82cad65c3860', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7f34-928a-73959f83ea23"}', '{"account": "-83149413060712606073369755078008278643", "credential": "-83214689782949496719209506450994775489", "one_time_code": "-302378293738024391521818369577640213657"}', '1d8e66eb8cab3a983cc6a0d8675964f7cb3715f3c47db6207cd10f214bf724d1', '90fe67a9a9d27a84af81891b393130bf0a08ae57f26620f9eb76f2e4c3159317'),
('people', '19', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7052-a31b-495e53927c37', '{"signInName": "p4.council-member"}', '{"account": "149137537276738782646481343862102803006", "one_time_code": "20493074685694491347149466371490988637"}', '90fe67a9a9d27a84af81891b393130bf0a08ae57f26620f9eb76f2e4c3159317', '9d2f6ef5952537bfbf9daee76a7d840695a9badc819affd2a51add5cb93ac341'),
('people', '2', '2024-11-20 02:00:00+00', 'account:quantri', 'session.open', '0193474c-4100-7aec-a7b5-4572f78e5e0f', '{"with": "password", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-726e-ab86-124a8f4ebbda"}', '{}', '2d212d6acef2302acd6610c53b1f8d8ce1c28df1ad8a4cfcccde8879dc97ff6e', 'c5d6d4b4bb151ae0b292810674f96f42ac929339a72f866f58efc8638d94c57a'),
('people', '20', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7052-a31b-495e53927c37', '{"role": "council-member", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "148820896882736399597313831931531669205"}', '9d2f6ef5952537bfbf9daee76a7d840695a9badc819affd2a51add5cb93ac341', 'd913208bff37a482d1c2b8b796a175c2cf2bbae68c9380bbd2dbc237f98a9425'),
('people', '21', '2024-11-20 02:00:00+00', 'account:p4.council-member', 'account.redeem-code', '0193474c-4100-7052-a31b-495e53927c37', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7ef6-8ba9-4bb9ec053ddc"}', '{"account": "-273419162600432597290349959157841684836", "credential": "168619148429128771220114864067383159399", "one_time_code": "-127416640127595313659467743700524383528"}', 'd913208bff37a482d1c2b8b796a175c2cf2bbae68c9380bbd2dbc237f98a9425', '065d69a5ad66f805546d9a99a9e39afaa286c5082bdf7259caff312c003d313b'),
('people', '22', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7d13-8f57-c6d2b28bc315', '{"signInName": "p5.council-member"}', '{"account": "68275769739513631680745494327679161902", "one_time_code": "105934608592896962709076079159045500190"}', '065d69a5ad66f805546d9a99a9e39afaa286c5082bdf7259caff312c003d313b', 'c1d7cf75848a06700afbd27a7cb70e9837dca6ce1e39a0d7b8d21e5f72cf9432'),
('people', '23', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7d13-8f57-c6d2b28bc315', '{"role": "council-member", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "-156530386741415083393291424518848690245"}', 'c1d7cf75848a06700afbd27a7cb70e9837dca6ce1e39a0d7b8d21e5f72cf9432', '3fbdb932367058f1ddff5d9eb92300bcb2b33a3332ad1574be8421309be9cf37'),
('people', '24', '2024-11-20 02:00:00+00', 'account:p5.council-member', 'account.redeem-code', '0193474c-4100-7d13-8f57-c6d2b28bc315', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7f89-9cfc-5e2be2ea97ce"}', '{"account": "-3145494157444009769048309478738328215", "credential": "116096157737528621693928535844755807335", "one_time_code": "-137179442438840827180444773261503764384"}', '3fbdb932367058f1ddff5d9eb92300bcb2b33a3332ad1574be8421309be9cf37', 'af5cf2e53fd2a70560bc9eabfe00d4c0065d6aeddff6113688fa4755a6e24092'),
('people', '25', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7b5b-90c4-b5a71be4fa86', '{"signInName": "p6.appraiser"}', '{"account": "125106397321785257034443980926255962133", "one_time_code": "-135537499129653358166123901217105464215"}', 'af5cf2e53fd2a70560bc9eabfe00d4c0065d6aeddff6113688fa4755a6e24092', '770e6c51fc9d0213287ca1fc630a9a0ad4d4a5cc72f26161a3134c9ad41ad15b'),
('people', '26', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7b5b-90c4-b5a71be4fa86', '{"role": "appraiser", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "-37758892659361984154436431782664042913"}', '770e6c51fc9d0213287ca1fc630a9a0ad4d4a5cc72f26161a3134c9ad41ad15b', 'c47e0dfb3ca358cfedd6593a751fc86b1b021dece30c088717a996eb9af23025'),
('people', '27', '2024-11-20 02:00:00+00', 'account:p6.appraiser', 'account.redeem-code', '0193474c-4100-7b5b-90c4-b5a71be4fa86', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7886-abae-89536ba92340"}', '{"account": "-53724221444435335573734003159981270895", "credential": "-25090546938669845018077299627198034686", "one_time_code": "-5915306962340931526021653554769467134"}', 'c47e0dfb3ca358cfedd6593a751fc86b1b021dece30c088717a996eb9af23025', '3e45caf3e10328609cef4cf5463525937b2794bf28ad88a5c91bb0aa6ba0e308'),
('people', '28', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-79d8-a9f6-b11186c2cb53', '{"signInName": "p7.appraiser"}', '{"account": "134117359235584301818788834962508995801", "one_time_code": "-75402989210651740659208879835410795559"}', '3e45caf3e10328609cef4cf5463525937b2794bf28ad88a5c91bb0aa6ba0e308', '316db7f861ebb10b134a4cf3f0e307d9b41f25a4a7078a04684539574e5f4baa'),
('people', '29', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-79d8-a9f6-b11186c2cb53', '{"role": "appraiser", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "-58823128970418432191844399381042591247"}', '316db7f861ebb10b134a4cf3f0e307d9b41f25a4a7078a04684539574e5f4baa', 'c864da341edcafa1a85c629f6b7e019e74542d4031aa4978fd7fba14b10cec4c'),
('people', '3', '2024-11-20 02:00:00+00', 'account:quantri', 'account.change-password', '0193474c-4100-7aec-a7b5-4572f78e5e0f', '{"sessionsEnded": 0}', '{"credential": "59534809153017791842261002633381084788"}', 'c5d6d4b4bb151ae0b292810674f96f42ac929339a72f866f58efc8638d94c57a', 'ddc0ce29fa79d80824c96125ca2607c032842b6381f0def9b47a98fa1a8aa80c'),
('people', '30', '2024-11-20 02:00:00+00', 'account:p7.appraiser', 'account.redeem-code', '0193474c-4100-79d8-a9f6-b11186c2cb53', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7934-9b8e-82a2be584ae6"}', '{"account": "-242274062392091163487540249101556222712", "credential": "-125342074443271444650661541330864213251", "one_time_code": "-22036686608174114442710147951367025640"}', 'c864da341edcafa1a85c629f6b7e019e74542d4031aa4978fd7fba14b10cec4c', '97d708169160de9f717245701612cfc99920478cb20f75fc7a42ab64791f2c36'),
('people', '31', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7711-8da5-72062e5c47ed', '{"signInName": "p8.appraiser"}', '{"account": "52460262844157949489379176701603296025", "one_time_code": "83982884624274908886486388447523455397"}', '97d708169160de9f717245701612cfc99920478cb20f75fc7a42ab64791f2c36', '014973381e175171906e9e954dac768b10cbe921af3696913e461dde66f385da'),
('people', '32', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7711-8da5-72062e5c47ed', '{"role": "appraiser", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "100217127597149732364722681478406948157"}', '014973381e175171906e9e954dac768b10cbe921af3696913e461dde66f385da', '8672de6d6a3193be90f840f0b0742d3c4d5b5dd6e06f032152469a968c7c2eb5'),
('people', '33', '2024-11-20 02:00:00+00', 'account:p8.appraiser', 'account.redeem-code', '0193474c-4100-7711-8da5-72062e5c47ed', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-772f-879c-be3524bd72df"}', '{"account": "-136364367902125576440417267384101066829", "credential": "53473770022863719498514973883822876972", "one_time_code": "74359416727940341226185196996843905356"}', '8672de6d6a3193be90f840f0b0742d3c4d5b5dd6e06f032152469a968c7c2eb5', 'a45af6423ede37a6084cb4375bb650cde19875300b1e68a2e8b695cb42713c20'),
('people', '34', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7194-8934-5c0fe4ce193f', '{"signInName": "p9.auditor"}', '{"account": "-78326869900237236275589647280280767426", "one_time_code": "-48153218254416040210286671980848487678"}', 'a45af6423ede37a6084cb4375bb650cde19875300b1e68a2e8b695cb42713c20', 'bb7cb1981ca5c85feda809714f08dad1c60a47ced08e8b164f0a7e5a8ce52ede'),
('people', '35', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7194-8934-5c0fe4ce193f', '{"role": "auditor", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "-4772503711048828095823629385037811818"}', 'bb7cb1981ca5c85feda809714f08dad1c60a47ced08e8b164f0a7e5a8ce52ede', 'fd26343b88422f9e4270830666475b6876260c3522eaae68acff3c15b74fcc86'),
('people', '36', '2024-11-20 02:00:00+00', 'account:p9.auditor', 'account.redeem-code', '0193474c-4100-7194-8934-5c0fe4ce193f', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7c82-a66d-122d5622b730"}', '{"account": "200670001386625949986812523666351765626", "credential": "-155114452409648416392470290691614126862", "one_time_code": "81148413886120061131141677515558604204"}', 'fd26343b88422f9e4270830666475b6876260c3522eaae68acff3c15b74fcc86', '71849e090710922b2bcd1d494b026509ebdb6725a89d51dbefc8208d04644042'),
('people', '37', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7964-b798-7c50e8f324a9', '{"signInName": "p10.analyst"}', '{"account": "-155453098061618759251516277018806145320", "one_time_code": "48373034084488142178903817451339434210"}', '71849e090710922b2bcd1d494b026509ebdb6725a89d51dbefc8208d04644042', '9bedbc542cc2b83894fe46ac53051e713b932936dabe881c139593acd9ff6d5a'),
('people', '38', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7964-b798-7c50e8f324a9', '{"role": "analyst", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-71cb-9d09-651b8395d5cb"}', '{"role_assignment": "21951063947798475108805142561026219718"}', '9bedbc542cc2b83894fe46ac53051e713b932936dabe881c139593acd9ff6d5a', '77e4c374ab917332bd86bc1cced9b91f50eb1702e4ac00da58e652092b76655b'),
('people', '39', '2024-11-20 02:00:00+00', 'account:p10.analyst', 'account.redeem-code', '0193474c-4100-7964-b798-7c50e8f324a9', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-77c0-b190-171e7b8fd1b1"}', '{"account": "118062727705033946021825858276501006204", "credential": "-92235968594822967849456875100822956788", "one_time_code": "-15250800011826279767548887715840296077"}', '77e4c374ab917332bd86bc1cced9b91f50eb1702e4ac00da58e652092b76655b', 'e573c50c82ae2d77c6a78b034f56eb92eb96683906a17628935ccec7cb858cda'),
('people', '4', '2024-11-20 02:00:00+00', 'account:quantri', 'organisation.open', '0193474c-4100-71cb-9d09-651b8395d5cb', '{"name": "Ủy ban nhân dân tỉnh"}', '{"organisation": "-150100057216049927792683170415892479780"}', 'ddc0ce29fa79d80824c96125ca2607c032842b6381f0def9b47a98fa1a8aa80c', '82ed06a6b4f333e2f0921a5f90112ca5bb6c2ce562e4834c076cb0048d70a4ea'),
('people', '40', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-77fc-a30a-ca050cba41d2', '{"signInName": "p11.unit-clerk"}', '{"account": "-39910808191108131945347013293221884925", "one_time_code": "-105916494379005985228880515533519373025"}', 'e573c50c82ae2d77c6a78b034f56eb92eb96683906a17628935ccec7cb858cda', '89ece641c4b87eec193000cd7f1eace0d2e10a53a8062ae3ee295cbe2a160ebe'),
('people', '41', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-77fc-a30a-ca050cba41d2', '{"role": "unit-clerk", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-78ab-a591-12a192d4c185"}', '{"role_assignment": "-28155548102276693256675424818034454127"}', '89ece641c4b87eec193000cd7f1eace0d2e10a53a8062ae3ee295cbe2a160ebe', '10d98d82e48a803b640a50c5e1eeb14e9cf3e62b4a913ad8d4b7bd61c2fe4b90'),
('people', '42', '2024-11-20 02:00:00+00', 'account:p11.unit-clerk', 'account.redeem-code', '0193474c-4100-77fc-a30a-ca050cba41d2', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-776c-84ea-d1a6ba101c9a"}', '{"account": "139785895545211709388670946195507305294", "credential": "-144102632914939628021974955428065091100", "one_time_code": "139347558881604261306093481361175786926"}', '10d98d82e48a803b640a50c5e1eeb14e9cf3e62b4a913ad8d4b7bd61c2fe4b90', 'fadf2d71687d13eb3e6ce79448d285cbff2b0186a459665969ff2127938157ea'),
('people', '43', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7d45-9073-a61df5fece72', '{"signInName": "p12.unit-leader"}', '{"account": "126958834938791351365607985523063752700", "one_time_code": "36293797392099527850575350739253349445"}', 'fadf2d71687d13eb3e6ce79448d285cbff2b0186a459665969ff2127938157ea', '35b733776ada914193e4b50fe13576e422f46bb79c87d3e7c652ec0611606319'),
('people', '44', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7d45-9073-a61df5fece72', '{"role": "unit-leader", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-78ab-a591-12a192d4c185"}', '{"role_assignment": "-80620590339634156180125646123978767272"}', '35b733776ada914193e4b50fe13576e422f46bb79c87d3e7c652ec0611606319', '9957eb006e23405c0ee576c8ea126d8576b1e99c1d37226e161dde8fa5ca2b54'),
('people', '45', '2024-11-20 02:00:00+00', 'account:p12.unit-leader', 'account.redeem-code', '0193474c-4100-7d45-9073-a61df5fece72', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7cf6-a7f0-cf8500984eba"}', '{"account": "-79553599133586205177459119895951596640", "credential": "112836870934658692071849333428888999545", "one_time_code": "-79527187616212236936603731372624847474"}', '9957eb006e23405c0ee576c8ea126d8576b1e99c1d37226e161dde8fa5ca2b54', '7f7be9fc301548b0fe325a6e189531b1f930e94389a9fc6b2f90bac94db3c7dd'),
('people', '46', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7906-97a6-2519af546cf2', '{"signInName": "p13.unit-clerk"}', '{"account": "-56684594316348825856778833780944775833", "one_time_code": "169133565527012762520548018173964873284"}', '7f7be9fc301548b0fe325a6e189531b1f930e94389a9fc6b2f90bac94db3c7dd', 'b12055dc2e8519673384ac39e520b18ebf4dc30c294450ff57bae8478a496e8a'),
('people', '47', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7906-97a6-2519af546cf2', '{"role": "unit-clerk", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-70dd-a7ce-28a3fb034af4"}', '{"role_assignment": "-122900929787069463248175516773786096922"}', 'b12055dc2e8519673384ac39e520b18ebf4dc30c294450ff57bae8478a496e8a', '3e6a603c32518b6d70fa4702c3428965519766e092f7d8daba5f90835c3133b0'),
('people', '48', '2024-11-20 02:00:00+00', 'account:p13.unit-clerk', 'account.redeem-code', '0193474c-4100-7906-97a6-2519af546cf2', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7d1f-a3ba-9f59afd22b50"}', '{"account": "40690994388230421289905879798106787111", "credential": "88169233498196462973581999957474227041", "one_time_code": "-292573655542661589542760518498209778517"}', '3e6a603c32518b6d70fa4702c3428965519766e092f7d8daba5f90835c3133b0', '18340d7dc06ea6c1f16d81a2fc32905e85476a72f56bc80bd16139baf9e614d4'),
('people', '49', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7460-9aa1-7d3b54cd440d', '{"signInName": "p14.unit-leader"}', '{"account": "-63385136465541542909280873180125913469", "one_time_code": "93325266818090963899237907138619514456"}', '18340d7dc06ea6c1f16d81a2fc32905e85476a72f56bc80bd16139baf9e614d4', '6115ac04a50558099e05548e34827a77e60cc1e55c68fe2baa2c21a300ead8b4'),
('people', '5', '2024-11-20 02:00:00+00', 'account:quantri', 'organisation.open', '0193474c-4100-78ab-a591-12a192d4c185', '{"name": "Sở Nội vụ"}', '{"organisation": "122653073863561968126529799960459633367"}', '82ed06a6b4f333e2f0921a5f90112ca5bb6c2ce562e4834c076cb0048d70a4ea', '371ab2110efd1b83de38158287affe1956fd5e0153716010a1cc30bfa880ccbf'),
('people', '50', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7460-9aa1-7d3b54cd440d', '{"role": "unit-leader", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-70dd-a7ce-28a3fb034af4"}', '{"role_assignment": "144784783390028121973748962003810231673"}', '6115ac04a50558099e05548e34827a77e60cc1e55c68fe2baa2c21a300ead8b4', '225e13d14c8ca78d83ec800d5f2400435f806afcea15dc7c4ae8997170b9d54a'),
('people', '51', '2024-11-20 02:00:00+00', 'account:p14.unit-leader', 'account.redeem-code', '0193474c-4100-7460-9aa1-7d3b54cd440d', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7b14-878d-eef3c194854d"}', '{"account": "-39303192842693781625980229459534271423", "credential": "-96612156226375930931242147795834025335", "one_time_code": "65364287369623206251307278709812094061"}', '225e13d14c8ca78d83ec800d5f2400435f806afcea15dc7c4ae8997170b9d54a', 'd22e88696a7416dc4361a70a478c2dea8f10100b596703cbc622d49601dfd4d8'),
('people', '52', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7e2d-803e-13e14812186e', '{"signInName": "p15.unit-clerk"}', '{"account": "122403303082555528730117786488521462327", "one_time_code": "147269123500503278933519320336198517459"}', 'd22e88696a7416dc4361a70a478c2dea8f10100b596703cbc622d49601dfd4d8', '5a9a5641b46eed18494974dd40c176bd8a008423a5180e823927fee2f63531f4'),
('people', '53', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7e2d-803e-13e14812186e', '{"role": "unit-clerk", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-75fc-a375-68c87614b7c9"}', '{"role_assignment": "-71602505001388944414515666095028349072"}', '5a9a5641b46eed18494974dd40c176bd8a008423a5180e823927fee2f63531f4', 'ba6e1c3b21261694decb2355d485724fcca22e07b7742df523a6543ac63cc8b5'),
('people', '54', '2024-11-20 02:00:00+00', 'account:p15.unit-clerk', 'account.redeem-code', '0193474c-4100-7e2d-803e-13e14812186e', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-77f6-a108-e9b2f50c4a2c"}', '{"account": "-211412723900762404008348230930945591011", "credential": "-169310548542539355845329900920787761881", "one_time_code": "-285720908019817011721728719738791122892"}', 'ba6e1c3b21261694decb2355d485724fcca22e07b7742df523a6543ac63cc8b5', 'abeefaaaa41098e8245f9f89b4156f3d85c67636dced238626c0c03fdbad1ba3'),
('people', '55', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7804-affc-dd813184cf5b', '{"signInName": "p16.unit-leader"}', '{"account": "-86342968522729195691647036859285385275", "one_time_code": "-2620976553444645530872594271174585675"}', 'abeefaaaa41098e8245f9f89b4156f3d85c67636dced238626c0c03fdbad1ba3', 'eaa68d3fc682a7b7928f8e209248f67811d1e312d3b65fd810c3831bc4212fdf'),
('people', '56', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7804-affc-dd813184cf5b', '{"role": "unit-leader", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-75fc-a375-68c87614b7c9"}', '{"role_assignment": "-103614820555412888523870175958474255644"}', 'eaa68d3fc682a7b7928f8e209248f67811d1e312d3b65fd810c3831bc4212fdf', 'f36524d9c9ffe5cd329169404f8e61e1e626b78a243d60c67427c3574d30fe04'),
('people', '57', '2024-11-20 02:00:00+00', 'account:p16.unit-leader', 'account.redeem-code', '0193474c-4100-7804-affc-dd813184cf5b', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7a82-85ec-456c54312f1e"}', '{"account": "175520360477276819838668210587276421506", "credential": "-122440619490180471662957291605260366651", "one_time_code": "116872240989642964902426388231630066419"}', 'f36524d9c9ffe5cd329169404f8e61e1e626b78a243d60c67427c3574d30fe04', '5012aa262ffedaa03de2f8a0c956316fd6aefe83a81eff06781b1c948596b6ed'),
('people', '58', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7d69-9733-216d6f8bbe6f', '{"signInName": "p17.unit-clerk"}', '{"account": "-66022880191262681225193731672734753663", "one_time_code": "48349594638085255345704069143678253431"}', '5012aa262ffedaa03de2f8a0c956316fd6aefe83a81eff06781b1c948596b6ed', '02eb74f21a88c0172974bac6a6e9c72912ddb0918f9aae2b5b832c457df264cb'),
('people', '59', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7d69-9733-216d6f8bbe6f', '{"role": "unit-clerk", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-7f9c-aa7c-b3bff9b209e0"}', '{"role_assignment": "-98681055432911639094430803303708587406"}', '02eb74f21a88c0172974bac6a6e9c72912ddb0918f9aae2b5b832c457df264cb', 'cf35f76ce946497da23f7cb7e2c0ee0c44a52d76fc233171f058fc1ae26c308d'),
('people', '6', '2024-11-20 02:00:00+00', 'account:quantri', 'organisation.open', '0193474c-4100-70dd-a7ce-28a3fb034af4', '{"name": "Sở Tài chính"}', '{"organisation": "-77086831882429730165085434608028917274"}', '371ab2110efd1b83de38158287affe1956fd5e0153716010a1cc30bfa880ccbf', '7c32879dcfa3fb1f0f83db58433c1c7b55a7725ff29acf4f9254320e6c1d18c1'),
('people', '60', '2024-11-20 02:00:00+00', 'account:p17.unit-clerk', 'account.redeem-code', '0193474c-4100-7d69-9733-216d6f8bbe6f', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7bff-82d4-d6877f05e7a4"}', '{"account": "77991186288256934784098089547711974715", "credential": "-64260670914515737702550638004873405108", "one_time_code": "-188239870941141965132047314210584930310"}', 'cf35f76ce946497da23f7cb7e2c0ee0c44a52d76fc233171f058fc1ae26c308d', 'af9cf9ac988a7bfe37366c996d11f3b572e1d394623191aecbfadea1940f7e68'),
('people', '61', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-77a7-bc88-b0aae15560f0', '{"signInName": "p18.unit-leader"}', '{"account": "-137434926634618054633632459490778307802", "one_time_code": "146694161275310102640483645912445948805"}', 'af9cf9ac988a7bfe37366c996d11f3b572e1d394623191aecbfadea1940f7e68', 'dfd718ff73db1c6d5559b6fe2f3d93cd326f26cdb85d8f654b2c5abc0b0c4f3d'),
('people', '62', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-77a7-bc88-b0aae15560f0', '{"role": "unit-leader", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-7f9c-aa7c-b3bff9b209e0"}', '{"role_assignment": "-158524550174328262449465088394943014408"}', 'dfd718ff73db1c6d5559b6fe2f3d93cd326f26cdb85d8f654b2c5abc0b0c4f3d', '9b7f7ea45f83a4978934506fb4af7279ac52fbf3a4b1f1fcafe7131fab5b7ce0'),
('people', '63', '2024-11-20 02:00:00+00', 'account:p18.unit-leader', 'account.redeem-code', '0193474c-4100-77a7-bc88-b0aae15560f0', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7219-b485-d33d174cdb39"}', '{"account": "17981824375956802972253480345553966538", "credential": "-162245561740262037075791733278886208802", "one_time_code": "-51525090778703311268917448849817198723"}', '9b7f7ea45f83a4978934506fb4af7279ac52fbf3a4b1f1fcafe7131fab5b7ce0', '863304ddfc4ee4b6031fc490f158ebc37c016dfdb376e59a7877e3bd526701ed'),
('people', '64', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-7c61-aa47-07a3b485fdaa', '{"signInName": "p19.unit-clerk"}', '{"account": "18830581068795547336771276756498408572", "one_time_code": "43790606287595114556641687969615128049"}', '863304ddfc4ee4b6031fc490f158ebc37c016dfdb376e59a7877e3bd526701ed', '0a61c89561addc2f946967efe30f0f5db9d5b09b388dd7fe2cb8d2b79324d8d0'),
('people', '65', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-7c61-aa47-07a3b485fdaa', '{"role": "unit-clerk", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-7a29-bc59-bc4aabe5e52a"}', '{"role_assignment": "18753433591334695516004792479978881842"}', '0a61c89561addc2f946967efe30f0f5db9d5b09b388dd7fe2cb8d2b79324d8d0', 'c5692cb2fd7251e7c6952c5d1cf8e4c8bab366e514ccb30b06e6552cfed496a8'),
('people', '66', '2024-11-20 02:00:00+00', 'account:p19.unit-clerk', 'account.redeem-code', '0193474c-4100-7c61-aa47-07a3b485fdaa', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7542-8628-f833d48fe777"}', '{"account": "140373461172771313864893470324633770931", "credential": "-82122634173057715802509407295206982351", "one_time_code": "-118598026746290857244308735070655203325"}', 'c5692cb2fd7251e7c6952c5d1cf8e4c8bab366e514ccb30b06e6552cfed496a8', '0632790e9a06e3ff989635ce7a170f3c13921867955e4c91621246b14061afbe'),
('people', '67', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-70cc-8706-93336e8975c9', '{"signInName": "p20.unit-leader"}', '{"account": "-80155383434539889262455044156775672700", "one_time_code": "38264308944291350217205003167937221748"}', '0632790e9a06e3ff989635ce7a170f3c13921867955e4c91621246b14061afbe', '502b6c06728990c462e412674f929466209d3d8d7d5b3c50ed0fe5cb13224087'),
('people', '68', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-70cc-8706-93336e8975c9', '{"role": "unit-leader", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-7a29-bc59-bc4aabe5e52a"}', '{"role_assignment": "166055876087226763271241136988590364214"}', '502b6c06728990c462e412674f929466209d3d8d7d5b3c50ed0fe5cb13224087', '9d54fa2428544d1b170a1568933b61c357d0bba19fe2c944da52c465f4312a35'),
('people', '69', '2024-11-20 02:00:00+00', 'account:p20.unit-leader', 'account.redeem-code', '0193474c-4100-70cc-8706-93336e8975c9', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-789d-ab2d-c8ba999c73f3"}', '{"account": "56142767005083968631676678828246881228", "credential": "-133727765741419682035203011195488989974", "one_time_code": "54263145471637722112622908233500625644"}', '9d54fa2428544d1b170a1568933b61c357d0bba19fe2c944da52c465f4312a35', '8eda412133626a6ceef2c05e566ccccd7b306fa6a4d470bbf7b726932fd116ee'),
('people', '7', '2024-11-20 02:00:00+00', 'account:quantri', 'organisation.open', '0193474c-4100-75fc-a375-68c87614b7c9', '{"name": "Phường Sông Hàn"}', '{"organisation": "-31719573777100761492451211098794957211"}', '7c32879dcfa3fb1f0f83db58433c1c7b55a7725ff29acf4f9254320e6c1d18c1', 'a89d2f7355dab307202c73147bb73c7bc2cd63fd2f4dc5fee6c6ca5b6e0beb46'),
('people', '70', '2024-11-20 02:00:00+00', 'account:quantri', 'account.open', '0193474c-4100-771f-a6fd-8a31308b2875', '{"signInName": "p21.lead-agency"}', '{"account": "14395314628324660721770977413681693161", "one_time_code": "99041980789072299068831269072998753282"}', '8eda412133626a6ceef2c05e566ccccd7b306fa6a4d470bbf7b726932fd116ee', 'f3bc9a6f373fa1c88286bd7947f3757cf1049961768798f6683a8aadd721eafd'),
('people', '71', '2024-11-20 02:00:00+00', 'account:quantri', 'role.give', '0193474c-4100-771f-a6fd-8a31308b2875', '{"role": "lead-agency", "round": "every", "reason": "kiểm thử", "organisationId": "0193474c-4100-78ab-a591-12a192d4c185"}', '{"role_assignment": "-164191654345582306012304587617580088941"}', 'f3bc9a6f373fa1c88286bd7947f3757cf1049961768798f6683a8aadd721eafd', '6612c66ad676fb84448ac7322bfa07b4056b86d5a479eca6e1c416ca0f0e9219'),
('people', '72', '2024-11-20 02:00:00+00', 'account:p21.lead-agency', 'account.redeem-code', '0193474c-4100-771f-a6fd-8a31308b2875', '{"with": "one-time-code", "device": "Chrome · Windows", "address": "127.0.0.1", "session": "0193474c-4100-7a5a-b736-0023565ecc2d"}', '{"account": "-69917690471982979982227159202820607090", "credential": "91620476233907886052273519821116650388", "one_time_code": "-46148278488070372543409311031310219928"}', '6612c66ad676fb84448ac7322bfa07b4056b86d5a479eca6e1c416ca0f0e9219', '68f67d01627c84fa0f862206ad5f3d2a647360364f1d4e4ac34675ff82b10bac'),
('people', '8', '2024-11-20 02:00:00+00', 'account:quantri', 'organisation.open', '0193474c-4100-7f9c-aa7c-b3bff9b209e0', '{"name": "Xã Bình Minh"}', '{"organisation": "-163369276387894361514930000343706354837"}', 'a89d2f7355dab307202c73147bb73c7bc2cd63fd2f4dc5fee6c6ca5b6e0beb46', '4ac8e5780711303af30bbf40ed707b64b6645cb9a35895bfdbb8b72538218c15'),
('people', '9', '2024-11-20 02:00:00+00', 'account:quantri', 'organisation.open', '0193474c-4100-7a29-bc59-bc4aabe5e52a', '{"name": "Xã Hòa Bình"}', '{"organisation": "-118329084228654200525308947076919342072"}', '4ac8e5780711303af30bbf40ed707b64b6645cb9a35895bfdbb8b72538218c15', '3856171fb80afb87638d272fe2a6e3300b24891c3991349e99488a1b0996c890');

insert into claim_change (top_unit_id, round_id, unit_version_id, id, item, field, before, value, outcome, why, changed_by, changed_at) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '021e54ab-c729-4666-8bec-82dd1959cc36', '2.5', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '027c02c7-580f-44d2-aa75-6bb6d822b3f2', '3.2.2', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0701645a-3c6d-479b-a295-810994e7f6ca', '1.5', 'number', '', '2', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0928f8c8-f10a-4dd8-b523-e6a415da3567', '7.7.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0960baa8-eb94-4fdb-9827-3969c7e7cf1f', 'T1', 'number', '', '0', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0c0927b0-f77b-440f-8948-a05a90f8687e', '2.1.2', 'number', '', '1', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0c80ad0b-624f-41b1-bd08-a22ebcd900c0', '3.4.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0cdc1923-399b-48a7-894b-04f1d1b8d5c2', '5.2.1', 'arises', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0ed42c88-1679-468b-83f8-a04474e12897', '7.2.2', 'done', '', '180', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0fb58a88-c253-4d91-8244-7457cc7f669d', '6.5.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '11d436a4-9243-4eaa-b3d0-94a2f6ac0be8', '4.1.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '12243f0a-0242-47b4-85d5-f7ee21db72e0', '7.5', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1367feaa-b92e-42d0-a389-be9b3a98c13b', '1.4.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '164d97ef-e3e5-4049-89c4-7f66434fcf57', '1.2.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '18284ed3-f05d-401f-bdf8-469cb343c65d', '2.3.2', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1d776f1e-a0b9-4dd0-82d0-e97faff5a649', '1.2.2', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1da73788-c06a-42ef-802b-428f6ddb16d3', '2.5', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1f1c6f3c-b6ff-4fd2-8d76-0ce934f9ffcd', '7.3.3', 'done', '', '120', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '20b6d99b-dd54-4585-9c49-55859ff400bc', '4.3.2', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '23417510-7a01-4117-a1a2-79a7357c9f2d', '6.4.2', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '23b9f653-817c-4391-bc34-af4c4d6bdc28', '3.3.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2658ade5-4048-4b61-8f12-023f1c0a2e56', '8.2.1', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '281d61bd-b8f4-4929-9ac8-2feb0d6b6dfe', '1.3.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2922be1f-7e14-4ffa-a944-1adb8fcd7229', '6.4.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2a11c9ad-da65-4842-920b-315cbd1ee8b6', '2.3.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2ed19d08-cc25-476e-aa6d-c16cd27f997f', '2.1.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2f9e15ce-8be7-48f8-81f5-2d226e733fdd', '3.5.2', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '33134be3-2bd1-43b9-8b85-ffb9baa99b3b', '3.5.2', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '380b83f7-c028-4eed-9d6e-34225288b1b4', '7.3.4', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3874ae24-5b6a-4744-9ee5-55f427fe4d49', '7.4', 'done', '', '100', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '39f5091b-e956-43f5-8a86-d60f31d37409', '5.1.2', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3b25737f-97ba-48e7-bb83-c1e047ef65fc', '4.2.2', 'arises', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3df8ef00-765b-4562-9d62-a7f3c2178ffa', '7.5', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '40329509-21d5-48db-8ed3-1088e5fe92aa', '7.3.1', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '41714cbf-62ab-44af-9da0-032adb021665', '3.5.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '443b58a4-3a60-4b64-90b4-9e10316f8edb', '3.3.2', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '44dc2452-2cd4-4c01-95ea-83e21f7efa72', '5.1.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '457be0f6-7f77-4254-8dff-aeac92312161', '3.1.2', 'number', '', '0', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '47973a70-6648-4a2f-93a6-eaba2b9b931b', '7.2.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4ad28b1c-97b9-4d0b-aaee-9e5b80662fc5', '1.4.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '55f0b6b2-aaae-4c9f-bb79-cf84b8b5d36e', '8.2.1', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '572e89d0-e246-467c-896b-dca4eeb6137b', '3.3.3', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '58a94263-8a80-4b58-86b5-9dc4f7dc598f', '1.6', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5d1a6929-02e4-40a4-b737-83e97255640e', '4.3.3', 'found', '', '0', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5ec0754e-2e9b-47da-8ab9-74d567339c72', '5.2.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5fd3cbf9-c600-43d1-9761-b6845dda4539', '6.3.2', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '61e443a6-121f-49dd-b3a4-7c0e550a04e7', '6.5.2', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '62cc45be-f8ac-4a4a-a4f9-2638e660c476', '3.4.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '656b0fe9-8e3c-4a77-8fac-725bda5f0bef', '1.1.1', 'issued', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '66bc8a5d-c0ec-47fb-82a2-3cdf0815bc29', '5.6.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '67b0420e-5af8-40de-b62f-d7a5d5b7f7b3', '', 'headDisciplined', '', 'không', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6adbcbe3-cf5c-45fe-bae1-3c30ec428adc', '5.2.2', 'arises', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6d3ba516-bc69-4b30-b523-900770779a61', '7.3.2', 'done', '', '160', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6dcfcc0b-6e76-408c-8dd4-f72f7c705a8b', '4.4', 'grade', '', 'current', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6e69078f-6817-4d93-9fb3-73d6267f6e71', '3.1.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7115acb3-5f99-4583-bafd-d8f6faea13b3', '2.4', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '72d9c9ec-bf01-4598-9320-7ebb36659569', '1.1.3', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7667a8c4-ca7b-448b-bfae-c617c7c14bf3', '3.3.3', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '76782cc5-15e3-4b11-ab93-9f6445a9acee', '7.6', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '77d67bc0-5966-485e-b4df-434f44ffd1f2', '1.1.2', 'grade', '', 'full', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7a8d03c0-73d8-478b-8abf-2d2e48404b1c', '6.3.2', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7e488eca-65b7-401c-8b07-d8f37e21cdd7', '5.4.2', 'grade', '', 'quantified', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '80530773-77e0-46be-b6a0-89fe2bad6bbb', '6.2', 'late', '', '0', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '82305d50-8e24-4255-bde1-c5ff50092da2', '1.1.1', 'day', '', '2026-01-20', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '83031ba1-bb82-48f2-a9c2-3b6466fc6c54', '7.2.2', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8855caa8-273f-422f-b2c1-75c83393be98', '4.3.2', 'arises', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '89c2830c-75cb-4b47-80dc-9aa6ec7970bf', '7.3.2', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8a61b859-d3d8-4652-b2a8-8afd4da5abf5', '5.1.2', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '913953ea-9229-4e32-aea7-051131f59264', '7.7.2', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '989eba00-52f3-4ad3-9302-971a1e8e07f7', '5.6.2', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '9a067b07-922d-4057-9a96-8947a93261a7', '2.2.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '9d0b81a4-3521-406a-85da-ba21abbbe8e8', '7.7.2', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '9d0de72f-d740-4024-ac85-e3e7e29f113b', '1.1.3', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '9e7348ce-0c4e-4438-96c0-022e0c608c96', '7.2.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'a463c03c-4a29-4177-8268-9aec26c581c9', '3.3.2', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'a642e863-c0eb-4f6e-be4c-06bd738c0819', '6.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'a89090c3-0639-4b4e-a267-7b249c261f06', '3.5.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'a9cc0315-d705-43c4-b7fc-9f2c7e1ccd07', '7.3.1', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'ad807f10-110f-4b98-8920-383f78ae8f95', '2.3.2', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'ae9fb851-bbb0-4190-bc1b-f77365e125fc', '5.3', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'aece3e29-db72-4906-a560-8869168be490', '1.2.1', 'second', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'afaebcff-899a-4881-99fc-b985dc1072df', '3.2.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'b01430a2-af3f-4313-a729-34f9b7019d21', '2.3.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'b37f5d93-cf5b-4b6f-980b-d1cc345c41a9', '4.2.1', 'quota', '', '50', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'b601fca8-3c08-4f5d-a53a-ab138d6842f1', '4.2.1', 'used', '', '50', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'b7d42747-a089-47a6-a4d3-10ff3cd5074e', '6.5.2', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'ba556274-0606-41a5-9cf5-378c19715e34', '3.4.2', 'found', '', '0', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'bb7dcb0b-13a4-470b-86be-73251ed2728a', '7.3.3', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'bbeb9fe2-4fc2-4578-84a0-e9f3a02a0c8b', '7.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'bc9b4e4f-f460-4bdf-b212-9785f4eb8659', '6.3.1', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'bd5ae5e4-bc79-4a7b-b7d4-f06efd8c4a18', '3.1.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'be8be7ba-b07f-43df-aba7-19364def6fb6', '5.5', 'number', '', '2', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'c0d85bb7-5535-4bf0-9c54-3a4fa3766c46', '1.1.1', 'since', '', '2026-01-05', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'c5727e89-690b-4acf-a0a0-925c420b4b46', '1.7', 'number', '', '2', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'ce3b202d-744d-473c-9650-58fcd6ca0eb3', '7.3.4', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'cf7e8a89-5ac3-48a6-8890-53320385dd08', '2.1.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'd202c31e-7d96-4c46-b2b6-ca54e61fd217', '7.4', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'd3e8bf3b-e750-41c7-9b96-2b113fbd534b', '4.3.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'd599f94c-7039-40b0-bb3c-76275f02a4cf', '6.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'd5bcf49a-b898-4983-8143-77bd4830a964', '1.3.2', 'found', '', '0', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'd7118580-e2f6-4d9e-bab4-151ae809b4cb', '5.4.1', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'd828c882-0268-41bc-b35b-b9ff707455dc', '8.2.2', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'd87248d3-9b6e-4d82-b742-f7851d42175a', '1.4.2', 'number', '', '3', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'da9ceb6a-f37b-4f3b-abfe-e0ad77a7bef2', '3.3.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'dba4c822-af3d-4cef-bedd-8a68168df3b9', '5.2.2', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'dc001274-9370-4b03-ad56-3876ee8ab4a9', 'T3', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'deaee535-7051-42cb-9ce4-8dc92a4346d4', '4.2.2', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'e39c1efd-5853-4152-acda-26810f6dc189', '4.1.2', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'e5906931-05a2-458e-964b-3fd2ac23c912', '1.3.1', 'done', '', '60', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'e59804f8-a883-47d7-88a8-b02352a445a5', '7.1', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'e74434d5-f805-4867-9952-0d5ff582039f', '2.4', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'e76a0110-77c9-4e9d-a908-8a3f9742315b', '2.2.2', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'ea4d5e70-bc0e-4551-b66a-d0fee6fb7ac9', '', 'corruption', '', 'không', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'f0db574b-1f7a-48c1-af98-a67f3bffc25d', '1.6', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'f28a26e4-09ea-4fdc-8dbe-2c88742ced21', '3.2.2', 'second', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'f4f561c8-7266-44f5-b74d-9ca7f31818cd', 'T2', 'met', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'f624bc0f-9351-43d2-9c2f-fe2c43206c17', '3.2.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'f642ddfe-9bc2-4551-b97f-a2f09658c70b', '2.2.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'f755c2bf-5606-426a-bc38-14b85b603a04', '5.6.1', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'f8826222-1c2b-4034-a37d-935dbb3b334d', '6.3.1', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'f9c131f6-eb22-4352-badd-f11eba95e528', '5.6.2', 'total', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'fbc4f8a7-58c5-49c2-aa99-c3762eea7cc4', '2.2.2', 'done', '', '8', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'fdc07648-33c7-4734-b147-9ec9f75406e7', '5.3', 'arises', '', 'có', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'fea76bcb-7576-49f0-b3bd-24ea35254031', '8.2.2', 'done', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'feb91ab2-f604-4577-aa3d-c70df7bbea91', '1.2.2', 'total', '', '200', 'taken', '', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '05864a62-a714-4926-962d-5a25ae19acc7', '3.3.3', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '06589f5c-3678-41b9-84c0-3b7837b8a236', '7.6', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '0a8cfcff-4fd8-4aed-b15d-5d332a6c8b5d', '7.3.4', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '0ab304a7-a7db-4b86-8cf1-a609f8e09faa', '7.7.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '0b8e5d5e-28a5-4857-9d26-88a58918aaed', '3.5.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '0e37956d-217a-481d-bb75-ac3f78c45e72', '3.4.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '10b3236d-bb3d-4e87-9218-0f0d418ffa10', '2.4', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '10dbad6c-8c05-411a-b642-4f372762fce3', '6.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '14dde72f-4fff-4e51-9b95-120f9fae6120', '1.1.3', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '16358661-3538-4648-9214-5300374e3bfb', '2.2.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '170b0066-2266-400c-a9eb-9431cf7640d9', '6.5.2', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1903eb4e-9fc7-45ae-8c31-769da15feda3', '1.6', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1c167a28-d5d0-42ec-97b7-0c27a950fbd5', '7.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '23391c19-ae9c-4c05-8d9a-863075184db2', '7.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '27f9feb3-eb2d-4b6a-b5e6-c7bc814a67e6', '7.7.2', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2886532f-621b-44b7-8f4a-0b5ef0f1c77a', '8.2.1', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '291264d6-9eda-4333-b026-4bd5f02f9d11', '1.1.1', 'since', '', '2026-01-05', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2bc733ff-505e-41fa-9a52-15282cf36a23', '2.4', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2d42972e-83b7-449e-8009-f7572fb22566', '5.4.2', 'grade', '', 'quantified', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2d8888a5-fb29-4d57-a8c9-50722bdb8ec2', '7.4', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2debb7cc-47b2-454d-9a7d-58e1a1388234', '3.3.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2e1ae44d-3041-4024-a7df-c3529d096600', '4.3.2', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '34137da2-c299-4d4f-9ba0-69414cde1106', '1.1.1', 'day', '', '2026-01-20', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '34e8b07b-8353-417c-8cc6-96d1dcb7fc1d', '1.4.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '361c049e-e4dd-41a4-a87a-65999b1b5b1b', '3.1.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '39102c92-9bbd-4fe0-a3e3-e90c7945c54d', '1.2.1', 'second', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '39940b1c-84e6-4237-adb9-a52273102e5d', '1.2.2', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '39963ed0-f286-407c-9cbd-b5ee523284b7', '4.4', 'grade', '', 'current', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3b5f8b72-a342-4211-bed1-1249365d4234', '5.6.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3c01e4ed-c900-459b-aef5-ccb2a2de9603', '2.3.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '42534f04-7e77-4118-8015-d8b3e05dbbef', '2.2.2', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4574ce73-592d-463c-99e6-c2c60426dfed', '1.1.2', 'grade', '', 'full', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '461b0b23-a413-4513-a613-69af7aa55dcb', '5.1.2', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4625ec77-6564-4786-a191-ba051d9af1d7', '7.2.2', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5280f57a-c8e5-411b-ac9d-4c8e33a3ed44', '1.3.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '52da27fb-2135-43fc-9116-74d6f16c03d9', '5.6.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '545a18d3-bf93-4a9f-a54f-14984e3c757d', '3.2.2', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '58031f10-cd7f-49bf-9c04-c138d62f475e', '3.4.2', 'found', '', '0', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '58d9e8b9-1c58-4eb6-ab59-605b2555c1e3', '6.3.2', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5b537090-9ca1-4acd-99b9-8cfa2fa73e7f', '4.2.2', 'arises', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5bcb0379-f54d-4934-948f-4f0cc8d65d06', '1.3.2', 'found', '', '0', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5cb6845a-3a31-4010-937c-58dac45bdb9e', '8.2.1', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5f06e0f0-3964-45f1-9b35-418a4aa38ce5', '3.5.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5f9daf89-c0da-4b33-8330-64ca1ae4c916', '4.1.2', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '618b5481-a13c-4975-a303-9019df48ee56', '1.5', 'number', '', '2', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6390b7e8-43ca-4814-bd6f-a58f699461b6', 'T3', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '64e5a3f4-5d27-45bd-aafe-f5ef38317db5', '7.3.3', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '67668564-fb53-4071-bb98-aa6f6600e719', '5.2.2', 'arises', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6883851a-d068-42cd-bda1-afd2d8991e71', '7.3.2', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6aecb468-a318-47c1-9b6c-a2c45362d905', '4.2.1', 'quota', '', '50', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6c10983a-47f8-4537-8ebe-936a2c4af15e', '7.4', 'done', '', '100', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6fa386bf-a906-4b86-ac04-e75a58bd3559', '5.6.2', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '71619387-53b5-4d96-8840-bcf35d529939', '2.5', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '74d02831-102a-4eab-90c6-e7491deabe8d', '5.2.1', 'arises', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '78ae0754-ff9b-4db8-b468-d026f51428bd', '6.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '792be242-aa53-4fef-8bdc-56fe5cf8b6e8', '3.3.3', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7c047493-f72d-4f0d-8c95-9e5f745efb78', '7.2.2', 'done', '', '180', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7c978b5b-74bc-487a-9d9f-702c56059468', '2.3.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7e549ad0-209c-4e8c-ba6b-390e62f47a86', '2.5', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7e5593df-b652-411f-a109-b963804dae97', '1.4.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7f4896c1-6dcf-4974-b2c3-f96dc2feabc4', '3.2.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '81645fdb-ce63-4907-b40f-49c3f44459d7', '6.4.2', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8344a0eb-c6b9-4666-937d-f5db088cbd2d', '6.2', 'late', '', '0', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '845d6e9e-300e-4f6c-a7a0-573ad5c383c6', '5.4.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '87a96d62-1090-469a-b215-3568f29fbe84', '1.1.3', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '889f509a-91ba-4440-993f-52b2dc27b238', '7.2.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '89a1bcc0-41aa-41da-811b-11089659328c', '5.2.2', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8b35e783-5fb1-4076-9855-6f9ec446a779', 'T1', 'number', '', '0', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8f99c24c-4a9c-40d9-876e-4aa39aaeffbc', '4.1.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '916303d6-a513-45b8-95aa-bb0bff96ce28', '2.3.2', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '92f0b8f4-95c9-4a02-a7cb-84953162a521', '5.6.2', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '976ac779-3a72-4fef-b15f-92d781af0d18', '3.4.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '9a1c0ba5-40d8-46e7-9acc-afbc29e6f149', '2.2.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '9e5d13e2-729a-4118-bd4a-72b8b8e22e82', '', 'corruption', '', 'không', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '9f24e59d-7ac1-453d-af5f-9a3ef2405866', '7.5', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '9fa66435-3953-481f-8068-f5317ae0f902', '7.3.4', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '9ff5b559-ce0c-4bfe-947f-b000eadb0b59', '5.1.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a0014772-7d9d-4c34-82e4-dff4246082fb', '5.1.2', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a3745992-2611-4cdd-966a-e148f6daebc2', '5.2.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a47a1b4e-5753-4796-9c50-a39c3d6dafa6', '7.7.2', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a4b7bc23-e27e-4ad2-a8e8-903c7d041d4f', '5.3', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a598ef48-5e8d-4c92-a4e1-17e1d61403a6', '8.2.2', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a660df2d-035f-4033-9353-2a2eb9899772', '2.1.2', 'number', '', '1', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a88e56f5-751d-4317-a00e-2981ef13ca9b', '4.3.2', 'arises', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a8a2ba8e-eaee-4a5b-af6c-0e1c6cea2929', '3.5.2', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a942f2a7-aa42-4b6e-9e22-5af1abffcc82', '4.3.3', 'found', '', '0', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'a99fec40-ce01-4611-8c55-ddfa885e34b4', '1.6', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'ab4af006-d234-4174-890a-7bd95010acd0', '1.4.2', 'number', '', '3', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'ae0688e0-53f8-4839-bc1b-c69ef5ecf512', '4.2.1', 'used', '', '50', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'ae94f683-1bda-4416-8030-a211a6a3db02', '3.2.2', 'second', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'af34151e-4aaa-4564-beb4-20ccbbbc0717', '5.5', 'number', '', '2', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'b0acc3da-9b01-47e0-9252-11070ceae733', '4.3.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'b1f04a68-0d9b-49be-9e1f-8b691e82a44c', '1.2.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'b5080dd0-805a-4c77-93ea-683662714b92', '6.3.1', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'be81eaa9-2b57-4411-b9ca-26072abd70b3', '8.2.2', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'bf4d6c94-dcbe-49d2-bf6f-58246ef88221', '2.3.2', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'bf6c6c58-6d8f-43cb-8109-921ce31cea09', '3.1.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'c1570726-6571-4c9c-9872-e87bcb208b7f', '3.1.2', 'number', '', '0', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'c2501dc6-7d48-42f3-9949-edce96d463e1', '6.5.2', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'c4777164-7fcd-4c11-9820-f47af553ced6', '7.3.1', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'c58787d5-673f-477e-83b7-fc6d5434ad86', '7.2.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'c9ba60af-83f4-4007-a3a2-a8f222586b42', '3.5.2', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'd0373edd-68b2-41f1-a837-2c60926ad5e5', '7.3.1', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'd24f603f-4942-473d-a609-e0c2ea50b871', '2.2.2', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'd2b36c62-a899-43aa-88bd-1386b2c3090e', '3.3.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'd57fca2a-a2a4-451b-bf5d-aa02d689f3d4', '7.5', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'd6d6ceae-0dbb-4e50-a649-1f71ac37af4a', '3.3.2', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'd9b95cd5-5331-49ec-a7d6-12dc36710345', '1.1.1', 'issued', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'daff5804-0964-4da9-8379-e091d939e7d9', '3.3.2', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'de0e90b9-0acb-47a2-bd0b-ee98ffd8adbd', '3.2.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'e3c42b46-1ab4-43d2-b392-450996ffd226', '1.3.1', 'done', '', '60', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'e462b108-69c2-417d-b040-dbb95473547d', '1.2.2', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'edd4683d-0730-482e-99c9-8d50ec055cbd', '6.5.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'ee1cd6a5-b940-4901-9854-44a6dcc634e5', '6.4.1', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'ef3c3a93-ecf1-4b64-8979-09ad9ae47bb9', '', 'headDisciplined', '', 'không', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'f0df1b63-34cb-4ab4-9ec7-5bdea24555f2', '6.3.2', 'total', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'f19ee7f9-fc46-4a9c-b126-6d1b1dcbd025', '2.1.1', 'total', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'f29306e2-0512-4d81-ad46-00b4395ff430', '7.3.3', 'done', '', '120', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'f2c29e99-00f5-4a7a-b163-f2cea8b9399b', '4.2.2', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'f31f3bc8-52a4-44ab-92fb-1cde6e2a73a0', '5.3', 'arises', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'f4c1ab01-3347-47ab-bcdc-80279bd6b2bf', 'T2', 'met', '', 'có', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'f5b12360-3b04-4563-a4df-a3d0ffe0b131', '1.7', 'number', '', '2', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'f7ba0da5-3197-4e88-9c4d-18c9e9fa6d26', '2.1.1', 'done', '', '200', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'fb57b0fc-3c2c-46d5-b0e4-6ecf12621849', '6.3.1', 'done', '', '8', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'fe901c38-14a9-47a6-87bc-db8cf5f591de', '7.3.2', 'done', '', '160', 'taken', '', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '0091906f-01cb-4e0f-ac56-6ebad2e2fc7c', '6.4.1', 'total', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '08aaf016-c297-4811-9a79-77aae998ff69', '1.2.1', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '08f112e0-d029-4bbc-9c2d-dab353f120f7', '1.3.2', 'found', '', '0', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '09f98e37-db57-4449-b416-8c9adb5fe6be', '1.2.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '0c93d0c4-8a32-4a4d-a87d-a722e2a642a0', '3.1.2', 'second', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '0cc8024b-1635-4362-82f4-9d5932cacb60', '1.5', 'number', '', '1', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '12f67969-2ffa-43b2-a96b-7c5fcfa22aa0', '5.4', 'number', '', '2', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '13cedbb3-d3a5-4c15-9b7d-22bbfada1fcd', '5.5.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '14603636-4293-422d-bb24-90439b682788', '1.3.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '18b0bf84-7575-4edb-b47b-1b30f21e69a1', '6.1', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '19bdcdf8-6e10-46b8-9d90-95836eb711e8', '1.7', 'number', '', '2', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1c42cd29-abe9-41a6-b88e-4ae05f180c29', '', 'island', '', 'không', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1e37485b-fcc6-4817-b98c-30ad11d43c65', '7.3.2', 'done', '', '120', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '20eebd76-cea0-4b01-8e07-636638fb2348', '3.1.1', 'second', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '21c24d25-2e66-4fc0-bf85-9a475046e543', '8.2.1', 'total', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '23df59e9-62f3-4eda-b8ac-c22b8a5a0bbb', '7.5', 'byPost', '', '10', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '25b3cbdb-a108-459a-ba87-1e15182d855c', '5.1', 'total', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2762b7d3-41a7-4438-8c8a-117a2950fe94', '5.3.2', 'grade', '', 'quantified', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2a07cd1c-eb2f-4bea-a2db-929e4e526503', '5.1', 'done', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2a298fe9-9236-475a-a658-2e6307056a97', '5.5.2', 'done', '', '180', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2ba69d7b-12cd-4593-bf89-e51775c43e3e', 'T1', 'number', '', '0', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2c5cf2c0-6355-4c20-9677-2e862fe1a2cb', '7.1', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '359c386e-4fc7-4f52-9b04-f78d0d70b995', '6.4.2', 'second', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '35ea2eff-fa46-4364-bdf8-2c987b0ff213', '2.3.2', 'done', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '36f78f78-d6c8-4506-8caa-719f7211192c', '7.6', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '38c95334-4823-401f-8202-7790a162f99d', '1.1.3', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '39253488-7718-4d77-a98c-90423c308592', '3.3.3', 'number', '', '3', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3b811f64-34c1-4352-bf65-3b3905ecc0b0', '1.1.2', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3d1bdac9-a02a-4184-82e9-afb6f7acd779', '6.4.2', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '48424fff-eec0-4b2e-a3cb-f1e4425e30c4', '2.1.2', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4a9f5c81-f051-4b0c-be9e-1ebac192b178', '7.2.1', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4bbdcd9e-a63c-416d-a15a-9df40d6bada1', '', 'harassment', '', 'không', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4da0ec76-ba98-47b1-aa83-768fdda8b156', '5.2', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4e6e7016-355d-417e-966f-792c31791d95', '1.1.3', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '52d42c2f-25b7-4f82-ac53-c8468703baa2', '3.4.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5597f402-1962-454b-b62e-e1653b545b8d', '1.1.1', 'since', '', '2026-01-05', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5e17f818-d1e6-4fa3-8d64-a7135fc21da1', '6.3.1', 'total', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '610e57ec-ee12-48ec-be8c-86ca00f2ef5c', '7.7', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '62383f49-2c24-4351-9fec-4dd325653f17', '8.2.1', 'done', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6460b429-b17a-4569-818a-6f6315952301', '3.2.1', 'grade', '', 'full', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '66b4daba-0058-4272-8bff-086c4a8dd4e1', '4.1', 'second', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6753fc23-fba5-478a-87dc-893ae5b3a31a', '4.2', 'used', '', '32', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6a2d0d44-311b-4ba5-83be-e638c54229a9', '3.2.3', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6c4202dc-0046-4c3b-8085-c35a0d651fee', '7.3.3', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6caa22c1-e978-459e-bd97-8bef5d35382d', '1.1.1', 'issued', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6dfac574-bc21-4d6b-8d5b-9ed91d114606', '3.2.2', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6e4ca889-d3a2-4fca-9189-5de571ddfaf2', '5.5.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '70256b6d-6221-4f37-9b22-850383f1fa6d', '6.3.2', 'total', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '710aebeb-4c4f-4f1a-b1ee-75f51b4aa557', '2.1.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '748ffafc-0933-4e4e-94e0-373be59f0b49', '7.4', 'number', '', '5', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '76955d3f-28ef-4cb8-83ef-478e01522887', '3.2.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '775e98fb-33a4-47f9-9330-85d26fbbedd2', '1.4.2', 'number', '', '10', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '77863c24-817d-488a-9005-b5a0f19d2d56', '7.6', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '78ce4d2b-b1e0-4eff-9066-742da4caa9df', '2.2', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7efb2e9f-82bd-4c76-91dc-8dd4d29dc045', '2.4', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8053fd8d-ec3c-42f2-a7d0-654e019c064f', '6.2', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '80bc63c5-2799-4187-b1d0-80e275a82bf8', '4.4', 'grade', '', 'current', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8401be05-df75-4e15-9ce9-36cdc03dca68', '3.1.2', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8922ae5b-9f71-45dd-b1e3-77405eddcc40', '1.3.1', 'done', '', '100', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8e53ceee-77fb-4518-9bcd-0a4c20ecafa3', '6.2', 'second', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8eece37f-d978-4985-8e87-ddba196cfe57', '2.3.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '94d5a328-6c2f-4912-aa3b-993ed743cdaf', '1.2.2', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '9624605c-74ff-4823-8219-4b6eb28818ec', '8.2.3', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '98c39b26-8d3b-4037-97d6-0cc00fa132d0', '5.5.1', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '99b29f26-041e-4c57-ada9-5dd3168bcd25', '3.2.3', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '9a4be822-2b91-4068-a4bc-cb1da72a2f5f', '2.4', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '9b7533a9-63e2-4b46-9bf5-9ddeb79eeee7', '7.5', 'offered', '', '20', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '9c78a6df-820b-437d-bfd8-8c712232071d', '', 'headDisciplined', '', 'không', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '9c93c821-728b-4ed5-be5d-1f14628ca48a', '4.1', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'a17ab02a-82ad-4942-81de-3547dfdb8bc9', '1.1.1', 'day', '', '2026-01-25', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'a2d020ac-dc73-4e40-a236-f308e6ec2926', '1.2.1', 'second', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'a5d1f1c3-aa1e-449a-9992-e2e95db88291', '8.2.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'a628b72e-3001-4782-a709-028e98fbd929', '6.3.2', 'done', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'a847cfa8-ba80-4fca-860e-dd87328945f1', '4.2', 'quota', '', '32', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'aaa6c18e-7570-4a3e-b63e-5f74dc67fd8f', '3.4.1', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'ad13967a-7dad-483d-99df-537b50fd3cf2', '3.3.2', 'found', '', '0', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'ad7e835f-58bf-4026-8820-690d0a7bc0ea', '8.2.3', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'b2719b5f-3d02-4b7b-ae6b-7351610964ac', '3.3.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'b3ab4eed-91a8-4030-8ca9-2945236e48cf', '5.3.1', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'b3c58089-5d75-4294-8a40-16bf12ec386a', '4.3.1', 'done', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'b56b8df6-8cae-44fe-b7b7-93a17c3b37d0', '7.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'b624b195-7018-4a48-abef-2bf4cc165513', '7.3.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'b77d203e-dae2-4983-940e-7823d17998f9', '5.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'b939cb9b-189a-45b5-9b69-365615164091', '7.2.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'b9a36cce-def5-4eed-860e-227a428c5f8f', '2.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'bac9f4c5-8aec-4eaa-b1df-9ba53efadc17', '7.3.3', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'bc290181-9696-4ca5-a938-d23d4b9e2e08', '2.3.2', 'total', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'be3ed17b-d473-402c-b51a-b6f2f52d0584', '2.3.1', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'bf87b6e0-69d0-43aa-aea3-e4ee78d5670a', '3.3.1', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'c11db7b3-d1d4-4cd8-a0e8-73606a30a340', 'T2', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'c18bb308-a1db-4029-9925-ff9817a82836', 'T3', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'c1eaf0b5-a22b-4310-81a8-dfd12a4df7b3', '2.1.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'c4ad9d56-29cc-493f-a89c-3cd465e4584f', '6.4.1', 'done', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'c799abd2-c4d4-4078-adc0-1e03c93fb449', '1.1.2', 'second', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'cae59f93-b81f-4306-a0ea-85fb7f6dfed9', '4.3.2', 'found', '', '0', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'cb2e4292-610d-4d7a-b805-2994ce149a04', '7.2.2', 'done', '', '160', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'cb967afa-e7a1-4146-a076-478c42937468', '7.3.1', 'done', '', '160', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'd3cd1c7e-ef08-4e3c-8baf-36567a811163', '7.2.2', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'd6d03ab3-7be3-48f9-b80c-eee544bf57ef', '7.3.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'dbec9486-e8c3-44eb-a7c2-dff9c32d7b22', '8.2.2', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'dc5cb15b-1211-491d-99b3-ceaabb7becef', '1.6', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'df604a68-0bb6-4111-a586-d9209c9e6932', '2.1.1', 'done', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'e55a38dc-56da-4889-9957-947094321acb', '6.1', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'ef8f123c-5e20-4da2-acda-3564ba252772', '3.4.2', 'total', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'f016c30c-257b-4c35-8da5-122c412bb282', '4.3.1', 'total', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'f6542627-91ad-42af-8782-ffa459ea36ac', '1.6', 'total', '', '200', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'f8d70f74-8c04-45bc-8aec-cc816226924f', '6.3.1', 'done', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'fccfc105-dbec-4e6d-ac20-ed073236bf15', '3.4.2', 'done', '', '8', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'fdb45e03-9b95-4a21-a590-b52647abed41', '1.4.1', 'number', '', '50', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'fffe7fc7-967e-4353-9202-95cda4033880', '3.1.1', 'met', '', 'có', 'taken', '', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '022a6ba9-0e05-47d4-b7bc-ba431b861770', '7.6', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '042e46ea-1c7e-4247-893d-c5855eb5c731', '5.3.2', 'grade', '', 'quantified', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '05002007-b0f8-451b-b224-2c9ae760c844', '6.2', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '054d875c-19a6-41fa-ac9d-e9335e4472e6', '2.2', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '06e53ab6-8e6a-4994-ae54-4a3a3fb62444', '3.1.1', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '10abed03-e5cd-4bed-ab9b-dd25c54b6502', '6.4.1', 'done', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '14f907ee-d97e-4c57-a97d-0d94aad1a812', '8.2.1', 'total', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1d696f6d-92e1-493e-90d2-8c09f1d156e1', '6.3.1', 'done', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '20debbdd-1aff-451c-978b-8ed30ab8749f', '7.2.2', 'done', '', '160', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2247b9fc-2b37-44ca-8f02-a01a2d689b86', '6.4.2', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '246e3cbe-326e-4e17-a20c-985f87aa51c0', '7.2.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '27d9cebe-9496-48b5-9b10-562dba922801', '2.1.1', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '288ab674-feb0-442e-a2c4-fb41980af422', '3.3.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2a441221-fd4b-4b94-afcb-94369b8009de', '4.3.1', 'done', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2f5663d5-ce57-40f7-b71a-7edc59c255f5', '1.6', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2fbcec09-5a0d-42ef-990d-d764b4914e2f', '3.3.3', 'number', '', '3', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '30bec598-733b-481c-8039-a1f4c5e1831b', '5.5.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '334719a2-483f-4dcb-a155-91bd9d25c928', '5.5.1', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '33583e9c-eea9-46c8-8a90-beee93d1115a', '6.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '33ebe735-1e5d-4a40-916b-d6128d49db0c', 'T2', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3561af5d-a115-42e8-a285-c09ba39d7382', '3.4.1', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '374197a5-b5b5-4a4b-b6a1-db859809bc83', '7.3.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '37b449c0-745d-498d-b55e-32d2910b1f28', '5.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3a30f3e0-a700-461d-8200-fe79343ee84b', '1.2.1', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3b66d704-cc6e-4b9c-97d0-6ca7ffe90e80', '3.4.2', 'total', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3ddcc163-e687-4478-bd03-6f495a7e9cf6', '7.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '40c44fcf-cf4a-4ef3-ae63-ba10006de65b', '1.1.2', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '41fe0879-2792-489e-8408-817fb2b35dad', '7.2.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '442bde60-ed32-41ce-9be2-4a910700f774', '3.4.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '44514e99-4cf6-49eb-b78f-6b9c674379c6', '4.1', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '44e9fa05-07a3-40b8-b47c-225556343804', 'T1', 'number', '', '0', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '457ddc4b-5370-449f-863b-0b41d081e087', '4.1', 'second', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '49e0cd7e-5dce-4932-8b7d-342805ad2220', '5.1', 'total', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4c883b1e-cde3-43f1-9cb3-c35ef358ec15', '6.3.2', 'total', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4d620ab5-b2e2-42e9-82d8-2c150ee7a114', '2.4', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4e8dcd01-4a1f-45ba-9a6c-41b8a2e6f51e', '1.3.2', 'found', '', '0', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5053ed31-c264-46dc-9115-2646f2c54588', '6.3.1', 'total', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '55acf96a-ea85-4d42-b7d7-84579a1b8eb2', '2.1.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '57cb6b42-2933-4a36-a307-261442f8ebca', '2.3.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '58b40d23-086e-46f4-b029-3ded1b30dc9d', '4.2', 'used', '', '32', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5cf83521-2337-4c12-ae25-410e149416b9', '7.3.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '61854b7e-9775-4ba6-92fe-a10fa3bcb694', '7.3.2', 'done', '', '120', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '65241c1a-f0c1-4b1d-85db-3f8833efc13d', '1.1.2', 'second', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '683ed59b-2691-4020-a169-6bc8c1bc9c2c', '5.1', 'done', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '690fb757-6384-4a71-95b4-2aeac097ae58', '1.1.1', 'issued', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '69ddeaa5-5150-4207-ada8-2783ada7c974', '5.5.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6b480f1d-6cbe-44b8-a052-cbc985b3be4e', '8.2.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6c4c9b3b-868c-4aa0-a682-10c42a11cc3b', '1.1.1', 'day', '', '2026-01-25', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6f26d217-5700-4498-8cf2-13d5d9e548ef', '1.3.1', 'done', '', '100', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '70c0fbcc-019c-4e4c-bf32-556debf7b9af', '7.5', 'byPost', '', '10', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '73c25807-d378-4e20-8a1a-f38788c77f0e', 'T3', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7c742d15-2344-4193-9ed5-daf45942fdde', '1.5', 'number', '', '1', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7d70cd26-2a40-4de8-8161-275b00cc9e71', '7.1', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7df1db50-1f0d-473d-a69b-7aed7de0a4c6', '3.2.3', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7e8c341b-feae-42b5-84fe-38de7ddbdb59', '', 'harassment', '', 'không', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7fde4768-35f1-47b0-a7d8-fc75dd5c344b', '2.3.1', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '815a4bf2-4f10-4fc1-be4c-a6d7c8af9433', '6.3.2', 'done', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '841b52ef-787b-4e58-9195-16773c560bed', '1.1.1', 'since', '', '2026-01-05', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '86c00a50-277b-422f-962e-561083c4ca95', '1.1.3', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '882e4eaa-4bbe-4e44-86c3-2027f1d6f802', '8.2.1', 'done', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '88aa85b7-9faf-40bc-968d-d087544546fa', '3.1.1', 'second', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8c83653a-06fe-4f31-967d-7700fe490a2c', '3.2.1', 'grade', '', 'full', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8ca41e27-19a5-4069-a71b-a7b81a58854d', '1.1.3', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8f8fb1cc-d894-4cf0-b3bc-c09d3a8f5c30', '1.3.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '9026dd1f-0fa8-4613-b8fc-5df3198607d0', '7.7', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '90932df9-e255-4dc4-80d9-6a0441d26580', '1.7', 'number', '', '2', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '95c4faa9-4de7-4823-ae3e-f68e6ee95a89', '8.2.3', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '96d92273-f128-4d7d-a7f6-273ee7120a41', '1.4.1', 'number', '', '50', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '9e075fbd-4e8d-44ec-aca4-e57994780689', '1.6', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '9ea5a983-c5ab-4e2e-85db-48058ac46c0e', '2.3.2', 'done', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '9ed235ef-ed5d-4252-8c2c-bb87b241e1e1', '7.4', 'number', '', '5', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'a4579b98-e6d1-45a8-a406-0e65a0c08203', '6.1', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'a7ba2acf-6311-4a97-aaba-e7e83c3a07c5', '2.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'a8ea2151-aa07-49fb-9a43-b045197b42f2', '3.2.2', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'a8fd4a48-28d4-4469-919d-16ab08a0bdfa', '2.1.1', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'a917189b-2f97-47c1-8ca4-4fed56b79569', '2.3.2', 'total', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'ab153e15-393a-450c-8b6a-c0960f158e41', '5.5.2', 'done', '', '180', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'ab55a59a-56fd-47df-bd8f-f4216201733f', '7.3.1', 'done', '', '160', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'b27222a1-807c-40f3-8ed5-6eee5c61661b', '6.2', 'second', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'b409a073-b69c-40fe-988c-9472a9d8b36e', '3.1.2', 'second', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'b663b231-66f6-43fa-9f21-710ed7e8deca', '4.2', 'quota', '', '32', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'b6f17dad-f4e7-49d3-9625-a3522f8f0d50', '2.4', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'b7393973-86a8-4188-9d9e-0f137ffd95a6', '2.1.2', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'b91097e7-bd04-4261-b467-0715d860f4f4', '3.3.1', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'ba66a389-fc34-498d-b1bb-075d5e7de73b', '6.4.1', 'total', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'c020e6f9-2292-418e-94a7-f6c30da90fb6', '7.3.3', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'c36b6998-2aa7-40a4-aee4-2f8b5b50a369', '5.3.1', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'ccc0ae08-e874-495e-a986-b1a733969ee3', '5.2', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'cf2a7932-9f45-40a5-81f0-de777b32cc01', '4.4', 'grade', '', 'current', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'd09c0fe5-936c-42e3-afbb-53210647916b', '8.2.2', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'd45185d3-3a19-4b26-9f9d-02524ea0418c', '7.5', 'offered', '', '20', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'd9a4b753-016b-46a5-be2a-c2aa67a4325c', '1.2.2', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'da6f5e35-b593-416f-a3f5-e26561129c66', '1.2.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'dc64b8f6-9a63-4882-9a0a-1c78fa49b494', '3.3.2', 'found', '', '0', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'e021ad62-1d6d-4110-b1d5-80e6385d89c5', '7.6', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'e16d1a61-dfe0-4b95-b324-18abfb3e6d45', '7.2.1', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'e1e22383-806e-4ea5-9f85-e2f46b976f87', '3.4.2', 'done', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'e3389d20-4348-464b-90d0-512ce686a14d', '1.2.1', 'second', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'e748083b-0737-47ff-bb09-5ae3c4a17da3', '', 'headDisciplined', '', 'không', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'e8859a5f-abf8-44a8-916e-d41fbc8a1c53', '4.3.1', 'total', '', '8', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'e9bc12e1-f1d2-49ac-ae47-1a0622e04d91', '5.4', 'number', '', '2', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'eb380758-3f21-410d-894f-6866c13a022b', '8.2.3', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'ebe37275-a0ed-40c2-9882-f7c91a553418', '6.4.2', 'second', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'ef706610-b0f2-4e56-a048-4fc4388626ca', '', 'island', '', 'không', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'f7bbd2b6-88e1-4f84-a01d-e8bce4497883', '4.3.2', 'found', '', '0', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'fa234ef9-b745-4601-86bc-42bba35a59d7', '3.1.2', 'met', '', 'có', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'fd6e9489-2b80-4a4c-a206-21a4159df6a4', '3.2.3', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'fe1a48ca-92ed-4297-b36a-cb8b9c1d8387', '1.4.2', 'number', '', '10', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'fe3fb7e1-fab7-46c3-a675-54fa2d2cfa0e', '3.2.2', 'total', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'fe684ddd-2e03-44c5-ae74-2b7e5a297738', '7.3.3', 'done', '', '200', 'taken', '', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-hoa-binh', '1e1509c4-2191-4c1a-9fef-5b63775d7fbc', '1.1.1', 'since', '', '2026-01-05', 'taken', '', 'account:p19.unit-clerk', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-hoa-binh', '8c31ad6e-e3eb-40db-aefb-8a7d04c0adc2', '1.1.1', 'issued', '', 'có', 'taken', '', 'account:p19.unit-clerk', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-hoa-binh', 'd2b29585-ee9c-4d42-9ee6-9f4e761ab387', '1.1.1', 'day', '', '2026-01-25', 'taken', '', 'account:p19.unit-clerk', '2024-11-20 02:00:00+00');

insert into claim_field (top_unit_id, round_id, unit_version_id, item, field, value, change_id, changed_by, changed_at) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '', 'corruption', 'không', 'ea4d5e70-bc0e-4551-b66a-d0fee6fb7ac9', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '', 'headDisciplined', 'không', '67b0420e-5af8-40de-b62f-d7a5d5b7f7b3', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.1', 'day', '2026-01-20', '82305d50-8e24-4255-bde1-c5ff50092da2', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.1', 'issued', 'có', '656b0fe9-8e3c-4a77-8fac-725bda5f0bef', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.1', 'since', '2026-01-05', 'c0d85bb7-5535-4bf0-9c54-3a4fa3766c46', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.2', 'grade', 'full', '77d67bc0-5966-485e-b4df-434f44ffd1f2', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.3', 'done', '200', '72d9c9ec-bf01-4598-9320-7ebb36659569', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.3', 'total', '200', '9d0de72f-d740-4024-ac85-e3e7e29f113b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.2.1', 'met', 'có', '164d97ef-e3e5-4049-89c4-7f66434fcf57', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.2.1', 'second', 'có', 'aece3e29-db72-4906-a560-8869168be490', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.2.2', 'done', '200', '1d776f1e-a0b9-4dd0-82d0-e97faff5a649', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.2.2', 'total', '200', 'feb91ab2-f604-4577-aa3d-c70df7bbea91', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.3.1', 'done', '60', 'e5906931-05a2-458e-964b-3fd2ac23c912', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.3.1', 'total', '200', '281d61bd-b8f4-4929-9ac8-2feb0d6b6dfe', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.3.2', 'found', '0', 'd5bcf49a-b898-4983-8143-77bd4830a964', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.4.1', 'done', '200', '1367feaa-b92e-42d0-a389-be9b3a98c13b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.4.1', 'total', '200', '4ad28b1c-97b9-4d0b-aaee-9e5b80662fc5', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.4.2', 'number', '3', 'd87248d3-9b6e-4d82-b742-f7851d42175a', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.5', 'number', '2', '0701645a-3c6d-479b-a295-810994e7f6ca', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.6', 'done', '200', '58a94263-8a80-4b58-86b5-9dc4f7dc598f', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.6', 'total', '200', 'f0db574b-1f7a-48c1-af98-a67f3bffc25d', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.7', 'number', '2', 'c5727e89-690b-4acf-a0a0-925c420b4b46', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.1.1', 'done', '200', '2ed19d08-cc25-476e-aa6d-c16cd27f997f', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.1.1', 'total', '200', 'cf7e8a89-5ac3-48a6-8890-53320385dd08', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.1.2', 'number', '1', '0c0927b0-f77b-440f-8948-a05a90f8687e', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.2.1', 'done', '200', 'f642ddfe-9bc2-4551-b97f-a2f09658c70b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.2.1', 'total', '200', '9a067b07-922d-4057-9a96-8947a93261a7', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.2.2', 'done', '8', 'fbc4f8a7-58c5-49c2-aa99-c3762eea7cc4', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.2.2', 'total', '8', 'e76a0110-77c9-4e9d-a908-8a3f9742315b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.3.1', 'done', '200', 'b01430a2-af3f-4313-a729-34f9b7019d21', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.3.1', 'total', '200', '2a11c9ad-da65-4842-920b-315cbd1ee8b6', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.3.2', 'done', '200', '18284ed3-f05d-401f-bdf8-469cb343c65d', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.3.2', 'total', '200', 'ad807f10-110f-4b98-8920-383f78ae8f95', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.4', 'done', '200', '7115acb3-5f99-4583-bafd-d8f6faea13b3', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.4', 'total', '200', 'e74434d5-f805-4867-9952-0d5ff582039f', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.5', 'done', '200', '021e54ab-c729-4666-8bec-82dd1959cc36', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.5', 'total', '200', '1da73788-c06a-42ef-802b-428f6ddb16d3', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.1.1', 'done', '200', 'bd5ae5e4-bc79-4a7b-b7d4-f06efd8c4a18', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.1.1', 'total', '200', '6e69078f-6817-4d93-9fb3-73d6267f6e71', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.1.2', 'number', '0', '457be0f6-7f77-4254-8dff-aeac92312161', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.2.1', 'done', '200', 'f624bc0f-9351-43d2-9c2f-fe2c43206c17', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.2.1', 'total', '200', 'afaebcff-899a-4881-99fc-b985dc1072df', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.2.2', 'met', 'có', '027c02c7-580f-44d2-aa75-6bb6d822b3f2', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.2.2', 'second', 'có', 'f28a26e4-09ea-4fdc-8dbe-2c88742ced21', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.1', 'done', '200', 'da9ceb6a-f37b-4f3b-abfe-e0ad77a7bef2', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.1', 'total', '200', '23b9f653-817c-4391-bc34-af4c4d6bdc28', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.2', 'done', '8', 'a463c03c-4a29-4177-8268-9aec26c581c9', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.2', 'total', '8', '443b58a4-3a60-4b64-90b4-9e10316f8edb', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.3', 'done', '200', '572e89d0-e246-467c-896b-dca4eeb6137b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.3', 'total', '200', '7667a8c4-ca7b-448b-bfae-c617c7c14bf3', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.4.1', 'done', '200', '0c80ad0b-624f-41b1-bd08-a22ebcd900c0', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.4.1', 'total', '200', '62cc45be-f8ac-4a4a-a4f9-2638e660c476', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.4.2', 'found', '0', 'ba556274-0606-41a5-9cf5-378c19715e34', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.5.1', 'done', '200', 'a89090c3-0639-4b4e-a267-7b249c261f06', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.5.1', 'total', '200', '41714cbf-62ab-44af-9da0-032adb021665', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.5.2', 'done', '8', '33134be3-2bd1-43b9-8b85-ffb9baa99b3b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.5.2', 'total', '8', '2f9e15ce-8be7-48f8-81f5-2d226e733fdd', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.1.1', 'met', 'có', '11d436a4-9243-4eaa-b3d0-94a2f6ac0be8', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.1.2', 'met', 'có', 'e39c1efd-5853-4152-acda-26810f6dc189', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.2.1', 'quota', '50', 'b37f5d93-cf5b-4b6f-980b-d1cc345c41a9', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.2.1', 'used', '50', 'b601fca8-3c08-4f5d-a53a-ab138d6842f1', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.2.2', 'arises', 'có', '3b25737f-97ba-48e7-bb83-c1e047ef65fc', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.2.2', 'met', 'có', 'deaee535-7051-42cb-9ce4-8dc92a4346d4', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.1', 'met', 'có', 'd3e8bf3b-e750-41c7-9b96-2b113fbd534b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.2', 'arises', 'có', '8855caa8-273f-422f-b2c1-75c83393be98', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.2', 'met', 'có', '20b6d99b-dd54-4585-9c49-55859ff400bc', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.3', 'found', '0', '5d1a6929-02e4-40a4-b737-83e97255640e', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.4', 'grade', 'current', '6dcfcc0b-6e76-408c-8dd4-f72f7c705a8b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.1.1', 'met', 'có', '44dc2452-2cd4-4c01-95ea-83e21f7efa72', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.1.2', 'done', '8', '39f5091b-e956-43f5-8a86-d60f31d37409', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.1.2', 'total', '8', '8a61b859-d3d8-4652-b2a8-8afd4da5abf5', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.2.1', 'arises', 'có', '0cdc1923-399b-48a7-894b-04f1d1b8d5c2', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.2.1', 'met', 'có', '5ec0754e-2e9b-47da-8ab9-74d567339c72', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.2.2', 'arises', 'có', '6adbcbe3-cf5c-45fe-bae1-3c30ec428adc', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.2.2', 'met', 'có', 'dba4c822-af3d-4cef-bedd-8a68168df3b9', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.3', 'arises', 'có', 'fdc07648-33c7-4734-b147-9ec9f75406e7', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.3', 'met', 'có', 'ae9fb851-bbb0-4190-bc1b-f77365e125fc', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.4.1', 'met', 'có', 'd7118580-e2f6-4d9e-bab4-151ae809b4cb', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.4.2', 'grade', 'quantified', '7e488eca-65b7-401c-8b07-d8f37e21cdd7', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.5', 'number', '2', 'be8be7ba-b07f-43df-aba7-19364def6fb6', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.6.1', 'done', '200', 'f755c2bf-5606-426a-bc38-14b85b603a04', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.6.1', 'total', '200', '66bc8a5d-c0ec-47fb-82a2-3cdf0815bc29', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.6.2', 'done', '8', '989eba00-52f3-4ad3-9302-971a1e8e07f7', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.6.2', 'total', '8', 'f9c131f6-eb22-4352-badd-f11eba95e528', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.1', 'done', '200', 'd599f94c-7039-40b0-bb3c-76275f02a4cf', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.1', 'total', '200', 'a642e863-c0eb-4f6e-be4c-06bd738c0819', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.2', 'late', '0', '80530773-77e0-46be-b6a0-89fe2bad6bbb', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.3.1', 'done', '8', 'f8826222-1c2b-4034-a37d-935dbb3b334d', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.3.1', 'total', '8', 'bc9b4e4f-f460-4bdf-b212-9785f4eb8659', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.3.2', 'done', '8', '7a8d03c0-73d8-478b-8abf-2d2e48404b1c', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.3.2', 'total', '8', '5fd3cbf9-c600-43d1-9761-b6845dda4539', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.4.1', 'met', 'có', '2922be1f-7e14-4ffa-a944-1adb8fcd7229', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.4.2', 'met', 'có', '23417510-7a01-4117-a1a2-79a7357c9f2d', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.5.1', 'met', 'có', '0fb58a88-c253-4d91-8244-7457cc7f669d', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.5.2', 'done', '8', '61e443a6-121f-49dd-b3a4-7c0e550a04e7', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.5.2', 'total', '8', 'b7d42747-a089-47a6-a4d3-10ff3cd5074e', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.1', 'done', '200', 'bbeb9fe2-4fc2-4578-84a0-e9f3a02a0c8b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.1', 'total', '200', 'e59804f8-a883-47d7-88a8-b02352a445a5', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.2.1', 'done', '200', '9e7348ce-0c4e-4438-96c0-022e0c608c96', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.2.1', 'total', '200', '47973a70-6648-4a2f-93a6-eaba2b9b931b', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.2.2', 'done', '180', '0ed42c88-1679-468b-83f8-a04474e12897', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.2.2', 'total', '200', '83031ba1-bb82-48f2-a9c2-3b6466fc6c54', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.1', 'done', '8', '40329509-21d5-48db-8ed3-1088e5fe92aa', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.1', 'total', '8', 'a9cc0315-d705-43c4-b7fc-9f2c7e1ccd07', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.2', 'done', '160', '6d3ba516-bc69-4b30-b523-900770779a61', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.2', 'total', '200', '89c2830c-75cb-4b47-80dc-9aa6ec7970bf', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.3', 'done', '120', '1f1c6f3c-b6ff-4fd2-8d76-0ce934f9ffcd', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.3', 'total', '200', 'bb7dcb0b-13a4-470b-86be-73251ed2728a', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.4', 'done', '200', 'ce3b202d-744d-473c-9650-58fcd6ca0eb3', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.4', 'total', '200', '380b83f7-c028-4eed-9d6e-34225288b1b4', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.4', 'done', '100', '3874ae24-5b6a-4744-9ee5-55f427fe4d49', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.4', 'total', '200', 'd202c31e-7d96-4c46-b2b6-ca54e61fd217', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.5', 'done', '200', '3df8ef00-765b-4562-9d62-a7f3c2178ffa', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.5', 'total', '200', '12243f0a-0242-47b4-85d5-f7ee21db72e0', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.6', 'met', 'có', '76782cc5-15e3-4b11-ab93-9f6445a9acee', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.7.1', 'met', 'có', '0928f8c8-f10a-4dd8-b523-e6a415da3567', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.7.2', 'done', '200', '913953ea-9229-4e32-aea7-051131f59264', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.7.2', 'total', '200', '9d0b81a4-3521-406a-85da-ba21abbbe8e8', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.2.1', 'done', '8', '55f0b6b2-aaae-4c9f-bb79-cf84b8b5d36e', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.2.1', 'total', '8', '2658ade5-4048-4b61-8f12-023f1c0a2e56', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.2.2', 'done', '200', 'fea76bcb-7576-49f0-b3bd-24ea35254031', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.2.2', 'total', '200', 'd828c882-0268-41bc-b35b-b9ff707455dc', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T1', 'number', '0', '0960baa8-eb94-4fdb-9827-3969c7e7cf1f', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T2', 'met', 'có', 'f4f561c8-7266-44f5-b74d-9ca7f31818cd', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T3', 'met', 'có', 'dc001274-9370-4b03-ad56-3876ee8ab4a9', 'account:p12.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '', 'corruption', 'không', '9e5d13e2-729a-4118-bd4a-72b8b8e22e82', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '', 'headDisciplined', 'không', 'ef3c3a93-ecf1-4b64-8979-09ad9ae47bb9', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.1', 'day', '2026-01-20', '34137da2-c299-4d4f-9ba0-69414cde1106', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.1', 'issued', 'có', 'd9b95cd5-5331-49ec-a7d6-12dc36710345', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.1', 'since', '2026-01-05', '291264d6-9eda-4333-b026-4bd5f02f9d11', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.2', 'grade', 'full', '4574ce73-592d-463c-99e6-c2c60426dfed', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.3', 'done', '200', '14dde72f-4fff-4e51-9b95-120f9fae6120', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.3', 'total', '200', '87a96d62-1090-469a-b215-3568f29fbe84', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.2.1', 'met', 'có', 'b1f04a68-0d9b-49be-9e1f-8b691e82a44c', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.2.1', 'second', 'có', '39102c92-9bbd-4fe0-a3e3-e90c7945c54d', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.2.2', 'done', '200', 'e462b108-69c2-417d-b040-dbb95473547d', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.2.2', 'total', '200', '39940b1c-84e6-4237-adb9-a52273102e5d', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.3.1', 'done', '60', 'e3c42b46-1ab4-43d2-b392-450996ffd226', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.3.1', 'total', '200', '5280f57a-c8e5-411b-ac9d-4c8e33a3ed44', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.3.2', 'found', '0', '5bcb0379-f54d-4934-948f-4f0cc8d65d06', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.4.1', 'done', '200', '7e5593df-b652-411f-a109-b963804dae97', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.4.1', 'total', '200', '34e8b07b-8353-417c-8cc6-96d1dcb7fc1d', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.4.2', 'number', '3', 'ab4af006-d234-4174-890a-7bd95010acd0', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.5', 'number', '2', '618b5481-a13c-4975-a303-9019df48ee56', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.6', 'done', '200', '1903eb4e-9fc7-45ae-8c31-769da15feda3', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.6', 'total', '200', 'a99fec40-ce01-4611-8c55-ddfa885e34b4', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.7', 'number', '2', 'f5b12360-3b04-4563-a4df-a3d0ffe0b131', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.1.1', 'done', '200', 'f7ba0da5-3197-4e88-9c4d-18c9e9fa6d26', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.1.1', 'total', '200', 'f19ee7f9-fc46-4a9c-b126-6d1b1dcbd025', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.1.2', 'number', '1', 'a660df2d-035f-4033-9353-2a2eb9899772', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.2.1', 'done', '200', '9a1c0ba5-40d8-46e7-9acc-afbc29e6f149', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.2.1', 'total', '200', '16358661-3538-4648-9214-5300374e3bfb', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.2.2', 'done', '8', 'd24f603f-4942-473d-a609-e0c2ea50b871', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.2.2', 'total', '8', '42534f04-7e77-4118-8015-d8b3e05dbbef', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.3.1', 'done', '200', '7c978b5b-74bc-487a-9d9f-702c56059468', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.3.1', 'total', '200', '3c01e4ed-c900-459b-aef5-ccb2a2de9603', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.3.2', 'done', '200', 'bf4d6c94-dcbe-49d2-bf6f-58246ef88221', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.3.2', 'total', '200', '916303d6-a513-45b8-95aa-bb0bff96ce28', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.4', 'done', '200', '2bc733ff-505e-41fa-9a52-15282cf36a23', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.4', 'total', '200', '10b3236d-bb3d-4e87-9218-0f0d418ffa10', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.5', 'done', '200', '71619387-53b5-4d96-8840-bcf35d529939', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.5', 'total', '200', '7e549ad0-209c-4e8c-ba6b-390e62f47a86', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.1.1', 'done', '200', 'bf6c6c58-6d8f-43cb-8109-921ce31cea09', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.1.1', 'total', '200', '361c049e-e4dd-41a4-a87a-65999b1b5b1b', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.1.2', 'number', '0', 'c1570726-6571-4c9c-9872-e87bcb208b7f', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.2.1', 'done', '200', 'de0e90b9-0acb-47a2-bd0b-ee98ffd8adbd', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.2.1', 'total', '200', '7f4896c1-6dcf-4974-b2c3-f96dc2feabc4', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.2.2', 'met', 'có', '545a18d3-bf93-4a9f-a54f-14984e3c757d', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.2.2', 'second', 'có', 'ae94f683-1bda-4416-8030-a211a6a3db02', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.1', 'done', '200', 'd2b36c62-a899-43aa-88bd-1386b2c3090e', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.1', 'total', '200', '2debb7cc-47b2-454d-9a7d-58e1a1388234', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.2', 'done', '8', 'daff5804-0964-4da9-8379-e091d939e7d9', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.2', 'total', '8', 'd6d6ceae-0dbb-4e50-a649-1f71ac37af4a', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.3', 'done', '200', '05864a62-a714-4926-962d-5a25ae19acc7', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.3', 'total', '200', '792be242-aa53-4fef-8bdc-56fe5cf8b6e8', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.4.1', 'done', '200', '976ac779-3a72-4fef-b15f-92d781af0d18', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.4.1', 'total', '200', '0e37956d-217a-481d-bb75-ac3f78c45e72', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.4.2', 'found', '0', '58031f10-cd7f-49bf-9c04-c138d62f475e', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.5.1', 'done', '200', '5f06e0f0-3964-45f1-9b35-418a4aa38ce5', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.5.1', 'total', '200', '0b8e5d5e-28a5-4857-9d26-88a58918aaed', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.5.2', 'done', '8', 'c9ba60af-83f4-4007-a3a2-a8f222586b42', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.5.2', 'total', '8', 'a8a2ba8e-eaee-4a5b-af6c-0e1c6cea2929', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.1.1', 'met', 'có', '8f99c24c-4a9c-40d9-876e-4aa39aaeffbc', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.1.2', 'met', 'có', '5f9daf89-c0da-4b33-8330-64ca1ae4c916', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.2.1', 'quota', '50', '6aecb468-a318-47c1-9b6c-a2c45362d905', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.2.1', 'used', '50', 'ae0688e0-53f8-4839-bc1b-c69ef5ecf512', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.2.2', 'arises', 'có', '5b537090-9ca1-4acd-99b9-8cfa2fa73e7f', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.2.2', 'met', 'có', 'f2c29e99-00f5-4a7a-b163-f2cea8b9399b', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.1', 'met', 'có', 'b0acc3da-9b01-47e0-9252-11070ceae733', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.2', 'arises', 'có', 'a88e56f5-751d-4317-a00e-2981ef13ca9b', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.2', 'met', 'có', '2e1ae44d-3041-4024-a7df-c3529d096600', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.3', 'found', '0', 'a942f2a7-aa42-4b6e-9e22-5af1abffcc82', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.4', 'grade', 'current', '39963ed0-f286-407c-9cbd-b5ee523284b7', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.1.1', 'met', 'có', '9ff5b559-ce0c-4bfe-947f-b000eadb0b59', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.1.2', 'done', '8', '461b0b23-a413-4513-a613-69af7aa55dcb', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.1.2', 'total', '8', 'a0014772-7d9d-4c34-82e4-dff4246082fb', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.2.1', 'arises', 'có', '74d02831-102a-4eab-90c6-e7491deabe8d', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.2.1', 'met', 'có', 'a3745992-2611-4cdd-966a-e148f6daebc2', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.2.2', 'arises', 'có', '67668564-fb53-4071-bb98-aa6f6600e719', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.2.2', 'met', 'có', '89a1bcc0-41aa-41da-811b-11089659328c', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.3', 'arises', 'có', 'f31f3bc8-52a4-44ab-92fb-1cde6e2a73a0', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.3', 'met', 'có', 'a4b7bc23-e27e-4ad2-a8e8-903c7d041d4f', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.4.1', 'met', 'có', '845d6e9e-300e-4f6c-a7a0-573ad5c383c6', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.4.2', 'grade', 'quantified', '2d42972e-83b7-449e-8009-f7572fb22566', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.5', 'number', '2', 'af34151e-4aaa-4564-beb4-20ccbbbc0717', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.6.1', 'done', '200', '3b5f8b72-a342-4211-bed1-1249365d4234', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.6.1', 'total', '200', '52da27fb-2135-43fc-9116-74d6f16c03d9', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.6.2', 'done', '8', '92f0b8f4-95c9-4a02-a7cb-84953162a521', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.6.2', 'total', '8', '6fa386bf-a906-4b86-ac04-e75a58bd3559', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.1', 'done', '200', '78ae0754-ff9b-4db8-b468-d026f51428bd', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.1', 'total', '200', '10dbad6c-8c05-411a-b642-4f372762fce3', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.2', 'late', '0', '8344a0eb-c6b9-4666-937d-f5db088cbd2d', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.3.1', 'done', '8', 'fb57b0fc-3c2c-46d5-b0e4-6ecf12621849', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.3.1', 'total', '8', 'b5080dd0-805a-4c77-93ea-683662714b92', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.3.2', 'done', '8', '58d9e8b9-1c58-4eb6-ab59-605b2555c1e3', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.3.2', 'total', '8', 'f0df1b63-34cb-4ab4-9ec7-5bdea24555f2', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.4.1', 'met', 'có', 'ee1cd6a5-b940-4901-9854-44a6dcc634e5', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.4.2', 'met', 'có', '81645fdb-ce63-4907-b40f-49c3f44459d7', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.5.1', 'met', 'có', 'edd4683d-0730-482e-99c9-8d50ec055cbd', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.5.2', 'done', '8', '170b0066-2266-400c-a9eb-9431cf7640d9', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.5.2', 'total', '8', 'c2501dc6-7d48-42f3-9949-edce96d463e1', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.1', 'done', '200', '23391c19-ae9c-4c05-8d9a-863075184db2', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.1', 'total', '200', '1c167a28-d5d0-42ec-97b7-0c27a950fbd5', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.2.1', 'done', '200', 'c58787d5-673f-477e-83b7-fc6d5434ad86', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.2.1', 'total', '200', '889f509a-91ba-4440-993f-52b2dc27b238', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.2.2', 'done', '180', '7c047493-f72d-4f0d-8c95-9e5f745efb78', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.2.2', 'total', '200', '4625ec77-6564-4786-a191-ba051d9af1d7', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.1', 'done', '8', 'd0373edd-68b2-41f1-a837-2c60926ad5e5', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.1', 'total', '8', 'c4777164-7fcd-4c11-9820-f47af553ced6', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.2', 'done', '160', 'fe901c38-14a9-47a6-87bc-db8cf5f591de', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.2', 'total', '200', '6883851a-d068-42cd-bda1-afd2d8991e71', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.3', 'done', '120', 'f29306e2-0512-4d81-ad46-00b4395ff430', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.3', 'total', '200', '64e5a3f4-5d27-45bd-aafe-f5ef38317db5', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.4', 'done', '200', '0a8cfcff-4fd8-4aed-b15d-5d332a6c8b5d', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.4', 'total', '200', '9fa66435-3953-481f-8068-f5317ae0f902', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.4', 'done', '100', '6c10983a-47f8-4537-8ebe-936a2c4af15e', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.4', 'total', '200', '2d8888a5-fb29-4d57-a8c9-50722bdb8ec2', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.5', 'done', '200', 'd57fca2a-a2a4-451b-bf5d-aa02d689f3d4', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.5', 'total', '200', '9f24e59d-7ac1-453d-af5f-9a3ef2405866', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.6', 'met', 'có', '06589f5c-3678-41b9-84c0-3b7837b8a236', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.7.1', 'met', 'có', '0ab304a7-a7db-4b86-8cf1-a609f8e09faa', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.7.2', 'done', '200', '27f9feb3-eb2d-4b6a-b5e6-c7bc814a67e6', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.7.2', 'total', '200', 'a47a1b4e-5753-4796-9c50-a39c3d6dafa6', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.2.1', 'done', '8', '5cb6845a-3a31-4010-937c-58dac45bdb9e', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.2.1', 'total', '8', '2886532f-621b-44b7-8f4a-0b5ef0f1c77a', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.2.2', 'done', '200', 'be81eaa9-2b57-4411-b9ca-26072abd70b3', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.2.2', 'total', '200', 'a598ef48-5e8d-4c92-a4e1-17e1d61403a6', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T1', 'number', '0', '8b35e783-5fb1-4076-9855-6f9ec446a779', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T2', 'met', 'có', 'f4c1ab01-3347-47ab-bcdc-80279bd6b2bf', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T3', 'met', 'có', '6390b7e8-43ca-4814-bd6f-a58f699461b6', 'account:p14.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '', 'harassment', 'không', '4bbdcd9e-a63c-416d-a15a-9df40d6bada1', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '', 'headDisciplined', 'không', '9c78a6df-820b-437d-bfd8-8c712232071d', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '', 'island', 'không', '1c42cd29-abe9-41a6-b88e-4ae05f180c29', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.1', 'day', '2026-01-25', 'a17ab02a-82ad-4942-81de-3547dfdb8bc9', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.1', 'issued', 'có', '6caa22c1-e978-459e-bd97-8bef5d35382d', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.1', 'since', '2026-01-05', '5597f402-1962-454b-b62e-e1653b545b8d', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.2', 'met', 'có', '3b811f64-34c1-4352-bf65-3b3905ecc0b0', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.2', 'second', 'có', 'c799abd2-c4d4-4078-adc0-1e03c93fb449', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.3', 'done', '200', '38c95334-4823-401f-8202-7790a162f99d', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.3', 'total', '200', '4e6e7016-355d-417e-966f-792c31791d95', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.2.1', 'met', 'có', '08aaf016-c297-4811-9a79-77aae998ff69', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.2.1', 'second', 'có', 'a2d020ac-dc73-4e40-a236-f308e6ec2926', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.2.2', 'done', '200', '94d5a328-6c2f-4912-aa3b-993ed743cdaf', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.2.2', 'total', '200', '09f98e37-db57-4449-b416-8c9adb5fe6be', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.3.1', 'done', '100', '8922ae5b-9f71-45dd-b1e3-77405eddcc40', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.3.1', 'total', '200', '14603636-4293-422d-bb24-90439b682788', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.3.2', 'found', '0', '08f112e0-d029-4bbc-9c2d-dab353f120f7', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.4.1', 'number', '50', 'fdb45e03-9b95-4a21-a590-b52647abed41', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.4.2', 'number', '10', '775e98fb-33a4-47f9-9330-85d26fbbedd2', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.5', 'number', '1', '0cc8024b-1635-4362-82f4-9d5932cacb60', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.6', 'done', '200', 'dc5cb15b-1211-491d-99b3-ceaabb7becef', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.6', 'total', '200', 'f6542627-91ad-42af-8782-ffa459ea36ac', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.7', 'number', '2', '19bdcdf8-6e10-46b8-9d90-95836eb711e8', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.1.1', 'done', '200', 'df604a68-0bb6-4111-a586-d9209c9e6932', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.1.1', 'total', '200', 'c1eaf0b5-a22b-4310-81a8-dfd12a4df7b3', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.1.2', 'done', '200', '48424fff-eec0-4b2e-a3cb-f1e4425e30c4', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.1.2', 'total', '200', '710aebeb-4c4f-4f1a-b1ee-75f51b4aa557', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.2', 'done', '200', '78ce4d2b-b1e0-4eff-9066-742da4caa9df', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.2', 'total', '200', 'b9a36cce-def5-4eed-860e-227a428c5f8f', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.3.1', 'done', '200', 'be3ed17b-d473-402c-b51a-b6f2f52d0584', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.3.1', 'total', '200', '8eece37f-d978-4985-8e87-ddba196cfe57', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.3.2', 'done', '8', '35ea2eff-fa46-4364-bdf8-2c987b0ff213', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.3.2', 'total', '8', 'bc290181-9696-4ca5-a938-d23d4b9e2e08', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.4', 'done', '200', '7efb2e9f-82bd-4c76-91dc-8dd4d29dc045', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.4', 'total', '200', '9a4be822-2b91-4068-a4bc-cb1da72a2f5f', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.1.1', 'met', 'có', 'fffe7fc7-967e-4353-9202-95cda4033880', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.1.1', 'second', 'có', '20eebd76-cea0-4b01-8e07-636638fb2348', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.1.2', 'met', 'có', '8401be05-df75-4e15-9ce9-36cdc03dca68', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.1.2', 'second', 'có', '0c93d0c4-8a32-4a4d-a87d-a722e2a642a0', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.1', 'grade', 'full', '6460b429-b17a-4569-818a-6f6315952301', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.2', 'done', '200', '6dfac574-bc21-4d6b-8d5b-9ed91d114606', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.2', 'total', '200', '76955d3f-28ef-4cb8-83ef-478e01522887', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.3', 'done', '200', '99b29f26-041e-4c57-ada9-5dd3168bcd25', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.3', 'total', '200', '6a2d0d44-311b-4ba5-83be-e638c54229a9', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.3.1', 'done', '200', 'bf87b6e0-69d0-43aa-aea3-e4ee78d5670a', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.3.1', 'total', '200', 'b2719b5f-3d02-4b7b-ae6b-7351610964ac', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.3.2', 'found', '0', 'ad13967a-7dad-483d-99df-537b50fd3cf2', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.3.3', 'number', '3', '39253488-7718-4d77-a98c-90423c308592', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.4.1', 'done', '200', 'aaa6c18e-7570-4a3e-b63e-5f74dc67fd8f', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.4.1', 'total', '200', '52d42c2f-25b7-4f82-ac53-c8468703baa2', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.4.2', 'done', '8', 'fccfc105-dbec-4e6d-ac20-ed073236bf15', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.4.2', 'total', '8', 'ef8f123c-5e20-4da2-acda-3564ba252772', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.1', 'met', 'có', '9c93c821-728b-4ed5-be5d-1f14628ca48a', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.1', 'second', 'có', '66b4daba-0058-4272-8bff-086c4a8dd4e1', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.2', 'quota', '32', 'a847cfa8-ba80-4fca-860e-dd87328945f1', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.2', 'used', '32', '6753fc23-fba5-478a-87dc-893ae5b3a31a', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.3.1', 'done', '8', 'b3c58089-5d75-4294-8a40-16bf12ec386a', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.3.1', 'total', '8', 'f016c30c-257b-4c35-8da5-122c412bb282', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.3.2', 'found', '0', 'cae59f93-b81f-4306-a0ea-85fb7f6dfed9', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.4', 'grade', 'current', '80bc63c5-2799-4187-b1d0-80e275a82bf8', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.1', 'done', '8', '2a07cd1c-eb2f-4bea-a2db-929e4e526503', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.1', 'total', '8', '25b3cbdb-a108-459a-ba87-1e15182d855c', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.2', 'done', '200', '4da0ec76-ba98-47b1-aa83-768fdda8b156', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.2', 'total', '200', 'b77d203e-dae2-4983-940e-7823d17998f9', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.3.1', 'met', 'có', 'b3ab4eed-91a8-4030-8ca9-2945236e48cf', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.3.2', 'grade', 'quantified', '2762b7d3-41a7-4438-8c8a-117a2950fe94', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.4', 'number', '2', '12f67969-2ffa-43b2-a96b-7c5fcfa22aa0', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.5.1', 'done', '200', '98c39b26-8d3b-4037-97d6-0cc00fa132d0', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.5.1', 'total', '200', '13cedbb3-d3a5-4c15-9b7d-22bbfada1fcd', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.5.2', 'done', '180', '2a298fe9-9236-475a-a658-2e6307056a97', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.5.2', 'total', '200', '6e4ca889-d3a2-4fca-9189-5de571ddfaf2', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.1', 'done', '200', '18b0bf84-7575-4edb-b47b-1b30f21e69a1', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.1', 'total', '200', 'e55a38dc-56da-4889-9957-947094321acb', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.2', 'met', 'có', '8053fd8d-ec3c-42f2-a7d0-654e019c064f', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.2', 'second', 'có', '8e53ceee-77fb-4518-9bcd-0a4c20ecafa3', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.3.1', 'done', '8', 'f8d70f74-8c04-45bc-8aec-cc816226924f', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.3.1', 'total', '8', '5e17f818-d1e6-4fa3-8d64-a7135fc21da1', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.3.2', 'done', '8', 'a628b72e-3001-4782-a709-028e98fbd929', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.3.2', 'total', '8', '70256b6d-6221-4f37-9b22-850383f1fa6d', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.4.1', 'done', '8', 'c4ad9d56-29cc-493f-a89c-3cd465e4584f', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.4.1', 'total', '8', '0091906f-01cb-4e0f-ac56-6ebad2e2fc7c', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.4.2', 'met', 'có', '3d1bdac9-a02a-4184-82e9-afb6f7acd779', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.4.2', 'second', 'có', '359c386e-4fc7-4f52-9b04-f78d0d70b995', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.1', 'done', '200', '2c5cf2c0-6355-4c20-9677-2e862fe1a2cb', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.1', 'total', '200', 'b56b8df6-8cae-44fe-b7b7-93a17c3b37d0', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.2.1', 'done', '200', '4a9f5c81-f051-4b0c-be9e-1ebac192b178', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.2.1', 'total', '200', 'b939cb9b-189a-45b5-9b69-365615164091', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.2.2', 'done', '160', 'cb2e4292-610d-4d7a-b805-2994ce149a04', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.2.2', 'total', '200', 'd3cd1c7e-ef08-4e3c-8baf-36567a811163', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.3.1', 'done', '160', 'cb967afa-e7a1-4146-a076-478c42937468', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.3.1', 'total', '200', 'd6d03ab3-7be3-48f9-b80c-eee544bf57ef', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.3.2', 'done', '120', '1e37485b-fcc6-4817-b98c-30ad11d43c65', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.3.2', 'total', '200', 'b624b195-7018-4a48-abef-2bf4cc165513', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.3.3', 'done', '200', '6c4202dc-0046-4c3b-8085-c35a0d651fee', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.3.3', 'total', '200', 'bac9f4c5-8aec-4eaa-b1df-9ba53efadc17', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.4', 'number', '5', '748ffafc-0933-4e4e-94e0-373be59f0b49', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.5', 'byPost', '10', '23df59e9-62f3-4eda-b8ac-c22b8a5a0bbb', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.5', 'offered', '20', '9b7533a9-63e2-4b46-9bf5-9ddeb79eeee7', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.6', 'done', '200', '77863c24-817d-488a-9005-b5a0f19d2d56', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.6', 'total', '200', '36f78f78-d6c8-4506-8caa-719f7211192c', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.7', 'met', 'có', '610e57ec-ee12-48ec-be8c-86ca00f2ef5c', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.1', 'done', '8', '62383f49-2c24-4351-9fec-4dd325653f17', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.1', 'total', '8', '21c24d25-2e66-4fc0-bf85-9a475046e543', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.2', 'done', '200', 'dbec9486-e8c3-44eb-a7c2-dff9c32d7b22', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.2', 'total', '200', 'a5d1f1c3-aa1e-449a-9992-e2e95db88291', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.3', 'done', '200', 'ad7e835f-58bf-4026-8820-690d0a7bc0ea', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.3', 'total', '200', '9624605c-74ff-4823-8219-4b6eb28818ec', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T1', 'number', '0', '2ba69d7b-12cd-4593-bf89-e51775c43e3e', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T2', 'met', 'có', 'c11db7b3-d1d4-4cd8-a0e8-73606a30a340', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T3', 'met', 'có', 'c18bb308-a1db-4029-9925-ff9817a82836', 'account:p16.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '', 'harassment', 'không', '7e8c341b-feae-42b5-84fe-38de7ddbdb59', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '', 'headDisciplined', 'không', 'e748083b-0737-47ff-bb09-5ae3c4a17da3', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '', 'island', 'không', 'ef706610-b0f2-4e56-a048-4fc4388626ca', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.1', 'day', '2026-01-25', '6c4c9b3b-868c-4aa0-a682-10c42a11cc3b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.1', 'issued', 'có', '690fb757-6384-4a71-95b4-2aeac097ae58', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.1', 'since', '2026-01-05', '841b52ef-787b-4e58-9195-16773c560bed', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.2', 'met', 'có', '40c44fcf-cf4a-4ef3-ae63-ba10006de65b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.2', 'second', 'có', '65241c1a-f0c1-4b1d-85db-3f8833efc13d', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.3', 'done', '200', '86c00a50-277b-422f-962e-561083c4ca95', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.3', 'total', '200', '8ca41e27-19a5-4069-a71b-a7b81a58854d', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.2.1', 'met', 'có', '3a30f3e0-a700-461d-8200-fe79343ee84b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.2.1', 'second', 'có', 'e3389d20-4348-464b-90d0-512ce686a14d', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.2.2', 'done', '200', 'd9a4b753-016b-46a5-be2a-c2aa67a4325c', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.2.2', 'total', '200', 'da6f5e35-b593-416f-a3f5-e26561129c66', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.3.1', 'done', '100', '6f26d217-5700-4498-8cf2-13d5d9e548ef', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.3.1', 'total', '200', '8f8fb1cc-d894-4cf0-b3bc-c09d3a8f5c30', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.3.2', 'found', '0', '4e8dcd01-4a1f-45ba-9a6c-41b8a2e6f51e', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.4.1', 'number', '50', '96d92273-f128-4d7d-a7f6-273ee7120a41', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.4.2', 'number', '10', 'fe1a48ca-92ed-4297-b36a-cb8b9c1d8387', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.5', 'number', '1', '7c742d15-2344-4193-9ed5-daf45942fdde', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.6', 'done', '200', '9e075fbd-4e8d-44ec-aca4-e57994780689', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.6', 'total', '200', '2f5663d5-ce57-40f7-b71a-7edc59c255f5', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.7', 'number', '2', '90932df9-e255-4dc4-80d9-6a0441d26580', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.1.1', 'done', '200', '27d9cebe-9496-48b5-9b10-562dba922801', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.1.1', 'total', '200', 'a8fd4a48-28d4-4469-919d-16ab08a0bdfa', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.1.2', 'done', '200', 'b7393973-86a8-4188-9d9e-0f137ffd95a6', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.1.2', 'total', '200', '55acf96a-ea85-4d42-b7d7-84579a1b8eb2', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.2', 'done', '200', '054d875c-19a6-41fa-ac9d-e9335e4472e6', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.2', 'total', '200', 'a7ba2acf-6311-4a97-aaba-e7e83c3a07c5', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.3.1', 'done', '200', '7fde4768-35f1-47b0-a7d8-fc75dd5c344b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.3.1', 'total', '200', '57cb6b42-2933-4a36-a307-261442f8ebca', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.3.2', 'done', '8', '9ea5a983-c5ab-4e2e-85db-48058ac46c0e', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.3.2', 'total', '8', 'a917189b-2f97-47c1-8ca4-4fed56b79569', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.4', 'done', '200', '4d620ab5-b2e2-42e9-82d8-2c150ee7a114', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.4', 'total', '200', 'b6f17dad-f4e7-49d3-9625-a3522f8f0d50', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.1.1', 'met', 'có', '06e53ab6-8e6a-4994-ae54-4a3a3fb62444', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.1.1', 'second', 'có', '88aa85b7-9faf-40bc-968d-d087544546fa', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.1.2', 'met', 'có', 'fa234ef9-b745-4601-86bc-42bba35a59d7', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.1.2', 'second', 'có', 'b409a073-b69c-40fe-988c-9472a9d8b36e', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.1', 'grade', 'full', '8c83653a-06fe-4f31-967d-7700fe490a2c', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.2', 'done', '200', 'a8ea2151-aa07-49fb-9a43-b045197b42f2', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.2', 'total', '200', 'fe3fb7e1-fab7-46c3-a675-54fa2d2cfa0e', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.3', 'done', '200', 'fd6e9489-2b80-4a4c-a206-21a4159df6a4', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.3', 'total', '200', '7df1db50-1f0d-473d-a69b-7aed7de0a4c6', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.3.1', 'done', '200', 'b91097e7-bd04-4261-b467-0715d860f4f4', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.3.1', 'total', '200', '288ab674-feb0-442e-a2c4-fb41980af422', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.3.2', 'found', '0', 'dc64b8f6-9a63-4882-9a0a-1c78fa49b494', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.3.3', 'number', '3', '2fbcec09-5a0d-42ef-990d-d764b4914e2f', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.4.1', 'done', '200', '3561af5d-a115-42e8-a285-c09ba39d7382', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.4.1', 'total', '200', '442bde60-ed32-41ce-9be2-4a910700f774', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.4.2', 'done', '8', 'e1e22383-806e-4ea5-9f85-e2f46b976f87', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.4.2', 'total', '8', '3b66d704-cc6e-4b9c-97d0-6ca7ffe90e80', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.1', 'met', 'có', '44514e99-4cf6-49eb-b78f-6b9c674379c6', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.1', 'second', 'có', '457ddc4b-5370-449f-863b-0b41d081e087', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.2', 'quota', '32', 'b663b231-66f6-43fa-9f21-710ed7e8deca', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.2', 'used', '32', '58b40d23-086e-46f4-b029-3ded1b30dc9d', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.3.1', 'done', '8', '2a441221-fd4b-4b94-afcb-94369b8009de', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.3.1', 'total', '8', 'e8859a5f-abf8-44a8-916e-d41fbc8a1c53', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.3.2', 'found', '0', 'f7bbd2b6-88e1-4f84-a01d-e8bce4497883', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.4', 'grade', 'current', 'cf2a7932-9f45-40a5-81f0-de777b32cc01', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.1', 'done', '8', '683ed59b-2691-4020-a169-6bc8c1bc9c2c', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.1', 'total', '8', '49e0cd7e-5dce-4932-8b7d-342805ad2220', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.2', 'done', '200', 'ccc0ae08-e874-495e-a986-b1a733969ee3', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.2', 'total', '200', '37b449c0-745d-498d-b55e-32d2910b1f28', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.3.1', 'met', 'có', 'c36b6998-2aa7-40a4-aee4-2f8b5b50a369', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.3.2', 'grade', 'quantified', '042e46ea-1c7e-4247-893d-c5855eb5c731', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.4', 'number', '2', 'e9bc12e1-f1d2-49ac-ae47-1a0622e04d91', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.5.1', 'done', '200', '334719a2-483f-4dcb-a155-91bd9d25c928', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.5.1', 'total', '200', '69ddeaa5-5150-4207-ada8-2783ada7c974', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.5.2', 'done', '180', 'ab153e15-393a-450c-8b6a-c0960f158e41', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.5.2', 'total', '200', '30bec598-733b-481c-8039-a1f4c5e1831b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.1', 'done', '200', 'a4579b98-e6d1-45a8-a406-0e65a0c08203', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.1', 'total', '200', '33583e9c-eea9-46c8-8a90-beee93d1115a', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.2', 'met', 'có', '05002007-b0f8-451b-b224-2c9ae760c844', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.2', 'second', 'có', 'b27222a1-807c-40f3-8ed5-6eee5c61661b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.3.1', 'done', '8', '1d696f6d-92e1-493e-90d2-8c09f1d156e1', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.3.1', 'total', '8', '5053ed31-c264-46dc-9115-2646f2c54588', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.3.2', 'done', '8', '815a4bf2-4f10-4fc1-be4c-a6d7c8af9433', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.3.2', 'total', '8', '4c883b1e-cde3-43f1-9cb3-c35ef358ec15', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.4.1', 'done', '8', '10abed03-e5cd-4bed-ab9b-dd25c54b6502', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.4.1', 'total', '8', 'ba66a389-fc34-498d-b1bb-075d5e7de73b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.4.2', 'met', 'có', '2247b9fc-2b37-44ca-8f02-a01a2d689b86', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.4.2', 'second', 'có', 'ebe37275-a0ed-40c2-9882-f7c91a553418', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.1', 'done', '200', '7d70cd26-2a40-4de8-8161-275b00cc9e71', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.1', 'total', '200', '3ddcc163-e687-4478-bd03-6f495a7e9cf6', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.2.1', 'done', '200', 'e16d1a61-dfe0-4b95-b324-18abfb3e6d45', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.2.1', 'total', '200', '246e3cbe-326e-4e17-a20c-985f87aa51c0', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.2.2', 'done', '160', '20debbdd-1aff-451c-978b-8ed30ab8749f', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.2.2', 'total', '200', '41fe0879-2792-489e-8408-817fb2b35dad', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.3.1', 'done', '160', 'ab55a59a-56fd-47df-bd8f-f4216201733f', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.3.1', 'total', '200', '374197a5-b5b5-4a4b-b6a1-db859809bc83', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.3.2', 'done', '120', '61854b7e-9775-4ba6-92fe-a10fa3bcb694', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.3.2', 'total', '200', '5cf83521-2337-4c12-ae25-410e149416b9', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.3.3', 'done', '200', 'fe684ddd-2e03-44c5-ae74-2b7e5a297738', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.3.3', 'total', '200', 'c020e6f9-2292-418e-94a7-f6c30da90fb6', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.4', 'number', '5', '9ed235ef-ed5d-4252-8c2c-bb87b241e1e1', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.5', 'byPost', '10', '70c0fbcc-019c-4e4c-bf32-556debf7b9af', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.5', 'offered', '20', 'd45185d3-3a19-4b26-9f9d-02524ea0418c', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.6', 'done', '200', 'e021ad62-1d6d-4110-b1d5-80e6385d89c5', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.6', 'total', '200', '022a6ba9-0e05-47d4-b7bc-ba431b861770', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.7', 'met', 'có', '9026dd1f-0fa8-4613-b8fc-5df3198607d0', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.1', 'done', '8', '882e4eaa-4bbe-4e44-86c3-2027f1d6f802', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.1', 'total', '8', '14f907ee-d97e-4c57-a97d-0d94aad1a812', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.2', 'done', '200', 'd09c0fe5-936c-42e3-afbb-53210647916b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.2', 'total', '200', '6b480f1d-6cbe-44b8-a052-cbc985b3be4e', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.3', 'done', '200', 'eb380758-3f21-410d-894f-6866c13a022b', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.3', 'total', '200', '95c4faa9-4de7-4823-ae3e-f68e6ee95a89', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T1', 'number', '0', '44e9fa05-07a3-40b8-b47c-225556343804', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T2', 'met', 'có', '33ebe735-1e5d-4a40-916b-d6128d49db0c', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T3', 'met', 'có', '73c25807-d378-4e20-8a1a-f38788c77f0e', 'account:p18.unit-leader', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-hoa-binh', '1.1.1', 'day', '2026-01-25', 'd2b29585-ee9c-4d42-9ee6-9f4e761ab387', 'account:p19.unit-clerk', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-hoa-binh', '1.1.1', 'issued', 'có', '8c31ad6e-e3eb-40db-aefb-8a7d04c0adc2', 'account:p19.unit-clerk', '2024-11-20 02:00:00+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-hoa-binh', '1.1.1', 'since', '2026-01-05', '1e1509c4-2191-4c1a-9fef-5b63775d7fbc', 'account:p19.unit-clerk', '2024-11-20 02:00:00+00');

insert into credential (id, account_id, kind, secret, label, temporary, confirmed, created_at, last_step) values
('0193474c-4100-7045-9e36-3c631ce2c372', '0193474c-4100-79d8-a9f6-b11186c2cb53', 'password', '$argon2id$v=19$m=19456,t=2,p=1$MkLNwiTV2V1VdFQIP3ifvg$4nD/Ejq2KOHyem7MsV7eKSBA05zA2zlDubiDX8APzoY', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-70a2-a2d3-5d0d955c2454', '0193474c-4100-7d45-9073-a61df5fece72', 'password', '$argon2id$v=19$m=19456,t=2,p=1$SFoxxmeaCsPUq0zpU5qTpw$YRgent42A3VxSJ+wfxN8Qa0mhsjeZtE3or4ToH33R8o', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7123-8ae9-d627a7514157', '0193474c-4100-7c61-aa47-07a3b485fdaa', 'password', '$argon2id$v=19$m=19456,t=2,p=1$OvBO7K8EU72DypspRqc9Ww$Ii6V1KB4ukrY/tD9NU/S4793eTZzB+7ky+TGW30hsto', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7153-995a-d5b8ff150178', '0193474c-4100-7460-9aa1-7d3b54cd440d', 'password', '$argon2id$v=19$m=19456,t=2,p=1$n6x5m4QFq7GFN87CrxXKWA$65e0//I+R6jVn4Cmg2qvIcQR5kG3H/bEuCfNqzb9Osk', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-73b2-820e-07685b3f0dcb', '0193474c-4100-7906-97a6-2519af546cf2', 'password', '$argon2id$v=19$m=19456,t=2,p=1$PvtWzWDo3hxsFKfx4kjlog$XNPMCF9AH/d4r4ybn4zZWivM9ZlUMkNGFAl/rGvbF7A', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7408-a793-ce3da6e8fb14', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', 'password', '$argon2id$v=19$m=19456,t=2,p=1$BBnUnw3J5JelU5+xlbgWZQ$e5ePNMIjsw8k1je3iK3GblDucumVY/FZufF2BZudon8', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7461-95ba-196be43c8804', '0193474c-4100-7804-affc-dd813184cf5b', 'password', '$argon2id$v=19$m=19456,t=2,p=1$CAwC7Du7tszX95sO3senaA$Xnj0ML+syOFsu528AMlfX27KMCdoFcAqGeO7WnoSq10', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-74d9-998c-2dc7ab00b5f1', '0193474c-4100-7194-8934-5c0fe4ce193f', 'password', '$argon2id$v=19$m=19456,t=2,p=1$B0W0tNbKC8PySmlVh+e+uQ$btj0IZR09i+cSSW8gYnQvFdp+WiKJduXJikV04Aw5l8', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7596-abc5-ebb39d19e65a', '0193474c-4100-7964-b798-7c50e8f324a9', 'password', '$argon2id$v=19$m=19456,t=2,p=1$lY4mEZgf6It40mwYuay5pQ$pIznJq3NQBsANzE+t93dbdz5Xc2YY0MYWS2Ck4Vp/VM', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7659-9a69-5a8f1e2a4c51', '0193474c-4100-70cc-8706-93336e8975c9', 'password', '$argon2id$v=19$m=19456,t=2,p=1$wBNW8BVaUJfNSX5yWtloew$1fdozdRYzNwxrHyFPZ5DZZMmyAUgZwJypjlsTtxRVU8', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-77aa-aec8-9cb17463384b', '0193474c-4100-77a7-bc88-b0aae15560f0', 'password', '$argon2id$v=19$m=19456,t=2,p=1$ujOBm9x093lIP9+kQTqJSA$e5p2IrWE4G8+VGRbfXVtRDC9mzaCauchr/47Hhs7KQg', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7879-911f-7c1419b0afe1', '0193474c-4100-72e3-9040-82cad65c3860', 'password', '$argon2id$v=19$m=19456,t=2,p=1$D24ESa0yFSiPq4PcMLdgSw$SORYVh5EsE8lTy5z/urICqNtdLRdm2AxEHqsZmDgnqg', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7975-9253-af39798c360d', '0193474c-4100-7052-a31b-495e53927c37', 'password', '$argon2id$v=19$m=19456,t=2,p=1$8bvjD2aPM5oL58d6Eq0Jxg$QQ2TvDaW7FrXF8VmZTDngCy87T4Qz5f4IlMXAeXd8gA', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-79da-b01c-b1a303c30b33', '0193474c-4100-7711-8da5-72062e5c47ed', 'password', '$argon2id$v=19$m=19456,t=2,p=1$z9nlFfQZGTRv4FWBLz20uQ$W+z1TweUWxaEm2uoaoDb6YLEFpt99zvLlR0Z2R9lZAY', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7a50-a129-3edcdaee5f6f', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'password', '$argon2id$v=19$m=19456,t=2,p=1$QnqULKvGmvdwkfsfyapT0w$g1SjniMHMPgDu+q4/SJ/Bv9Uy8M8a22UR5LHXp3Ne28', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7b3d-9dd9-1a42ada71188', '0193474c-4100-7f5d-b5c2-18c09f7822da', 'password', '$argon2id$v=19$m=19456,t=2,p=1$BFm8Q9K/6xYB12Fk1XJ2Jg$JRnlyQXqfFeoQ/oUpXte8t/r5dEpgHspqDKnsBuOU+A', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7b82-bbb1-d09a79e39c53', '0193474c-4100-7d69-9733-216d6f8bbe6f', 'password', '$argon2id$v=19$m=19456,t=2,p=1$q+alZvbV7dRnwPhxS1XXmA$qNauaoy0uVehZZYoObj2JqHg6zSfgHg24lV+MCrzU5Q', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7c21-9e51-26ecfd5d6095', '0193474c-4100-7e2d-803e-13e14812186e', 'password', '$argon2id$v=19$m=19456,t=2,p=1$mTKSy3IHO3ptX6kdtVE2og$jE1JSEvJAohml2h04QAcDqbvEgsO94pZT1sebEsWWfU', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7c4d-bcf8-652195e9bc7e', '0193474c-4100-77fc-a30a-ca050cba41d2', 'password', '$argon2id$v=19$m=19456,t=2,p=1$XDW38fhSMMaOvflnTYi34w$O1yoPFOnO4W1csE+A08Jx61lvWhwMtM6Q3TOCr9oxRQ', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7c75-bb8c-2f1c047519f8', '0193474c-4100-7aec-a7b5-4572f78e5e0f', 'password', '$argon2id$v=19$m=19456,t=2,p=1$HoktO3CisiFVMEJXDCGINg$70a4EbY4cMFVnkHtzGP40wCB/orLqmJCI5YMyZ3dT7g', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7d21-879a-4d72faea172f', '0193474c-4100-771f-a6fd-8a31308b2875', 'password', '$argon2id$v=19$m=19456,t=2,p=1$01rwAMIrtDBZ2mNc2Z8cCw$RlnOuyzdsgjoBayqIwRkh3Ytq4v9ogg1ttgm4oQFQ1Q', '', 'false', 'true', '2024-11-20 02:00:00+00', '0'),
('0193474c-4100-7f3e-b8ec-97895ed785ed', '0193474c-4100-7d13-8f57-c6d2b28bc315', 'password', '$argon2id$v=19$m=19456,t=2,p=1$bU5eQQzW5iHUnT440x7+lQ$y+hptvPnhFmigPlkjUjonu+ctYQ8FzOIWpjsWyLKF7c', '', 'false', 'true', '2024-11-20 02:00:00+00', '0');

insert into criterion_lead (round_id, item, organisation_id) values
('01a22abe-1580-7319-af88-34f13cffbb07', '1.2.2', '0193474c-4100-78ab-a591-12a192d4c185'),
('01a22abe-17b1-73fd-b247-4772671efe84', '1.2.2', '0193474c-4100-78ab-a591-12a192d4c185');

insert into edition (top_unit_id, round_id, number, result_number, folder, manifest_sha256, inputs_sha256, corrects, reason_vi, reason_en, published_at) values
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '1', '1', 'quan-tri-mau-2026-1', '9fd800d9b5828f7518dbdfc0d90059cea826acf9edf5578998b7c5559e97d36e', 'c7ff49a6b40603fcf58d3323999131e96a68afc1f0f4526a2748ca25fb85c826', NULL, NULL, NULL, '2026-12-15 00:00:00+00');

insert into edition_place (top_unit_id, round_id, edition_number, chain, group_code, method, value, place, shared, ranked) values
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '1', '#06685@2025-07-01', 'a', 'dgi-quang-ninh/2022', '0.9', '1', 'false', '2'),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '1', '#06793@2025-07-01', 'a', 'dgi-quang-ninh/2022', '0.8', '2', 'false', '2'),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '1', 'org:22:so-noi-vu', 'b', 'dgi-quang-ninh/2022', '0.7', '1', 'false', '1');

insert into evaluation (id, top_unit_id, office_id, assessed_year, title_vi, title_en, status, plan, plan_revision, sample, created_at, opened_at) values
('0193474c-4100-7cb8-9968-b261bf133a50', '48', '0193474c-4100-71cb-9d09-651b8395d5cb', '2026', 'Kỳ đánh giá mẫu 2026', 'Sample evaluation 2026', 'open', '{}', '1', 'true', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00');

insert into evaluation_round (evaluation_id, round_id, code, ordinal) values
('0193474c-4100-7cb8-9968-b261bf133a50', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-nganh', '0'),
('0193474c-4100-7cb8-9968-b261bf133a50', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-phuong', '1');

insert into evaluation_unit (top_unit_id, round_id, unit_version_id, evaluation_id, organisation_id, name, search_key, group_code) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '0193474c-4100-7cb8-9968-b261bf133a50', '0193474c-4100-78ab-a591-12a192d4c185', 'Sở Nội vụ', 'so noi vu', 'all'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '0193474c-4100-7cb8-9968-b261bf133a50', '0193474c-4100-70dd-a7ce-28a3fb034af4', 'Sở Tài chính', 'so tai chinh', 'all'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '0193474c-4100-7cb8-9968-b261bf133a50', '0193474c-4100-75fc-a375-68c87614b7c9', 'Phường Sông Hàn', 'phuong song han', 'all'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '0193474c-4100-7cb8-9968-b261bf133a50', '0193474c-4100-7f9c-aa7c-b3bff9b209e0', 'Xã Bình Minh', 'xa binh minh', 'all'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-hoa-binh', '0193474c-4100-7cb8-9968-b261bf133a50', '0193474c-4100-7a29-bc59-bc4aabe5e52a', 'Xã Hòa Bình', 'xa hoa binh', 'all');

insert into evidence_content (sha256, bytes, kind, stored_at) values
('371c9220d1230c171012f048a8e4118e04a72b6c65002ed1016a561f9a1168ea', '588', 'pdf', '2024-11-20 02:00:00+00');

insert into evidence_document (id, evaluation_id, organisation_id, name, address, sha256, copied_at, page_fault, checked_at, number, issued_on, issuer, reference_proposed, outside_year_reason, added_by, added_at, removed_by, removed_at, shown_as) values
('0193474c-4100-7574-a449-a3fdc11471b2', '0193474c-4100-7cb8-9968-b261bf133a50', '0193474c-4100-78ab-a591-12a192d4c185', 'Kế hoạch cải cách hành chính 2026.pdf', '', '371c9220d1230c171012f048a8e4118e04a72b6c65002ed1016a561f9a1168ea', NULL, '', NULL, '12/KH-SNV', '2026-01-15', 'Sở Nội vụ', 'false', '', 'account:p11.unit-clerk', '2024-11-20 02:00:00+00', NULL, NULL, 'unit');

insert into evidence_use (top_unit_id, round_id, unit_version_id, item, id, document_id, page, put_by, put_at, taken_by, taken_at, taken_with_document) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.1', '0193474c-4100-786d-8d24-6e5c08f37bab', '0193474c-4100-7574-a449-a3fdc11471b2', '', 'account:p11.unit-clerk', '2024-11-20 02:00:00+00', NULL, NULL, 'false');

insert into figure (top_unit_id, round_id, unit_version_id, item, fact, value, source, import_run_id, standard_error, n, df, deff, covariances) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.8', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.6', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.6', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.7', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.6', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.8', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.1', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.2.3', 'assessed', 'có', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.2.3', 'ddci', '70.4', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'P1', 'due', '2026-12-15', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'P1', 'excused', 'không', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'P1', 'sent', '2026-12-17', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'P2', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'P3', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.8', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.6', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.6', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.7', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.6', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.8', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.1', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.2.3', 'assessed', 'có', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.2.3', 'ddci', '70.4', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'P1', 'due', '2026-12-15', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'P1', 'excused', 'không', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'P1', 'sent', '2026-12-17', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'P2', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'P3', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7a0a-83aa-9a923fd74bf1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.8', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.6', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.8', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.1', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.4', 'due', '100', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.4', 'inTime', '94', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'P1', 'excused', 'không', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'P1', 'late', '3', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'P2', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'P3', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'P4', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.8', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.6', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.5', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.8', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.1', 'result', '85%', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.4', 'due', '100', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.4', 'inTime', '94', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'P1', 'excused', 'không', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'P1', 'late', '3', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'P2', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'P3', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'P4', 'happened', 'không', 'điều tra mẫu', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', 'ND1', 'score', '9', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', 'ND2', 'score', '9', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', 'ND3', 'score', '9', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', 'ND4', 'score', '9', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', 'ND5', 'score', '9', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', 'ND6', 'score', '9', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', 'ND7', 'score', '9', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', 'ND8', 'score', '9', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', 'ND1', 'score', '8', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', 'ND2', 'score', '8', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', 'ND3', 'score', '8', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', 'ND4', 'score', '8', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', 'ND5', 'score', '8', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', 'ND6', 'score', '8', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', 'ND7', 'score', '8', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', 'ND8', 'score', '8', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', 'ND1', 'score', '7', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', 'ND2', 'score', '7', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', 'ND3', 'score', '7', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', 'ND4', 'score', '7', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', 'ND5', 'score', '7', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', 'ND6', 'score', '7', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', 'ND7', 'score', '7', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', 'ND8', 'score', '7', NULL, '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', NULL, NULL, NULL, NULL, NULL);

insert into finding (top_unit_id, round_id, unit_version_id, item, id, stage, seat, account_id, verdict, facts, status, points, maximum, reason, made_at, replaced_at) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.1', '18937442-04e8-4d20-a26c-52e8636852a3', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"day": "2026-01-20", "since": "2026-01-05", "issued": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.2', 'd6527d1c-7c96-4dec-a017-a0cefa5a0dae', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "full"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.3', '55376dbf-ba4b-4932-8f4c-50e80efb8813', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.2.1', '98a68c77-ea44-4333-aa2f-4288369d2f7d', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.3.1', 'bc9700cb-e1ad-4545-a10f-059189b50f99', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "60", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.3.2', '562c1dbb-562f-470e-8b18-b84ec30b3094', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.4.1', 'd86035e2-e55a-4711-ae0e-d3b1f3c760d2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.4.2', 'ad681470-d73c-4032-93d4-92b15d6f1a1c', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "3"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.5', '8af677f6-56e9-4d44-a198-a88d4785629b', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "2"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.7', 'a1ecc13c-e5df-4855-8502-cc4dd3c97c5c', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "2"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.2.2', '85176bd7-0320-4708-92ba-82eb5787fc64', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.3.1', '7ef3e35d-5d1e-4f9b-8c2e-8b0021fd34d5', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.3.2', '7ceb0e11-f792-4743-aab8-c2b1a672e774', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.5', '489bae22-e342-4147-8469-fac20c935ae9', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.1.1', 'ea1535a6-bfcc-4bbc-a75c-8327eb63022d', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.2.2', 'eb399851-e2d8-4c8e-9010-59d13b67ec7b', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.2', '1bbfed75-b1ed-48b3-bccd-32754da22ef1', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.3', 'b64489d0-1af5-4d2b-93cf-4faeefd3e7ac', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.4.2', '3370f505-b317-4798-8ceb-081839bf6a7e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.5.2', '2449fcb6-a951-42b0-aec5-b4a11a79337a', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.1', '8cb241fd-887f-4619-8a0e-deb9f1b17df0', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.2', 'aa51d3a0-0888-4ae1-aee1-aab23e6138b5', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "arises": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.3', 'c1dcf715-0972-4f73-9651-14d0e62eb670', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.4', 'a2a907f6-64bb-4e72-beef-2a935870f95a', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "current"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.1.2', 'f763af10-0ca4-4cda-86c7-a7ee319503ba', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.2.1', '31405847-1f97-4376-9e2f-2d29bcd3b9df', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "arises": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.2.2', '18b2f4fe-ccb8-4340-92a7-9b1c0f24cf91', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "arises": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.4.1', '7b1f9df5-4ba0-4f8e-b876-e82dd01f7b18', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.4.2', '54823346-6d7e-45a4-9571-d97d7e5ca753', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "quantified"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.6.1', 'a833efdf-8101-471f-8cf6-7aeff90cb325', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.6.2', '18aa82f8-1870-4981-9326-1b8c390b6618', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.4.1', '0792885c-ba1c-4224-ac0a-b7a451449dff', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.4.2', 'c4e435b9-0a98-40cf-a84e-10777a179021', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.5.1', '968dc43a-e8e0-40c1-a4f5-7717cbb358b1', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.1', 'ea6fc78c-0d8c-43d8-81d3-eecee802cbb7', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1.5', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.4', '5fdf6c1e-5851-4dec-9721-54d8ae887a5f', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "100", "total": "200"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.2.2', '3e72e1ab-5998-4b9a-9897-0bb3b815dcf2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1.5', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T1', 'b1f06825-815d-4144-afcd-2e54c7e259a1', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "0"}', 'scored', '0', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T2', '6f9512b4-7c2b-4ff8-9602-38a3c921616c', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T3', '6daebecd-4b10-4297-9025-10e04154708d', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.1', '5507f6fd-2edc-4eeb-9d3d-f45ab7c55d76', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"day": "2026-01-20", "since": "2026-01-05", "issued": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.2', '2c086f8d-5e98-4555-b6a9-413b9675a32e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "full"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.3', 'afd427dd-2c2f-4842-b980-fa326e673740', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.2.1', '019816f4-65bb-4b0b-b2fd-2ef16f67d074', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.3.1', '2da4b5a8-f98e-4470-9f50-9ce484e331bf', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "60", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.3.2', '09da0929-4b79-49e7-a123-335e9caa611a', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.4.1', '484a4e76-e6c8-438c-bf83-4fae76e51cd2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.4.2', 'cd21b492-a977-458f-9488-b5957c51c620', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "3"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.5', '2557dea0-c76f-4c86-bdc6-ebca3c4855b8', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "2"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.7', '35f5e7a6-c02c-499f-88dc-97e9ed992302', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "2"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.2.2', '342f329f-77d0-45d0-91b6-b715dc4e946e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.3.1', 'a069a8cd-5a89-48e0-a517-7f1d9c5d71f9', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.3.2', '119994bb-852a-4b1f-ba9b-b295ff1291a7', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.5', '4185198c-332b-450e-ad86-1915e6cfe747', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.1.1', '60c4173a-7756-4c91-ac06-f0527ca21f7e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.2.2', '1047c069-8929-4ca3-9553-8f035f59ceeb', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.2', '010a9eb2-1166-49b3-9793-73a81600e422', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.3', '0ff15714-fa00-41df-9052-22375caa05e7', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.4.2', '9abf06f7-4378-4f0a-ae33-0c86424cce26', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.5.2', '9fc3394c-b57a-4cdf-afe6-f97d4cf4df4d', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.1', '0baccc47-7869-4af8-a13b-0aa950077da3', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.2', 'f604f861-7903-4e39-8d8b-fc62a1d34e8a', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "arises": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.3', '3730686a-2899-4595-a7a8-bcd5318e176f', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.4', '4242de3b-a6aa-4288-8fb6-fdd754fabb03', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "current"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.1.2', '2f35f65e-cfe9-4501-b718-f8790ff606b2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.2.1', 'cb453b66-0674-4607-844a-6878fa2d9a0c', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "arises": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.2.2', 'ff075c36-7605-4b06-adc4-6eb5364d594c', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "arises": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.4.1', 'ac567263-3b4a-4b20-95b6-e4cc27b953f2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.4.2', 'f1ab697e-e648-410d-829b-dd656f7e0629', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "quantified"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.6.1', '590a396a-78ff-4c21-a3c0-20018baf734e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.6.2', '7c0914c1-0879-4896-9aed-f6f0edc43705', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.4.1', 'ef58a0e9-3e5c-4a51-bc55-45c7f0019f40', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.4.2', '8e519219-539d-4105-b634-f49983de4014', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.5.1', '57f7e43b-9edb-469b-b805-b03b45633919', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.1', '08ac2844-af8a-4fd6-8f92-109d0f4292af', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1.5', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.4', '7f843bf8-3aa5-48ef-8577-8e6e5b9c5af7', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "100", "total": "200"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.2.2', '8cb5374c-800f-4ec6-a1aa-4a37ab753f47', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1.5', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T1', '676667c6-e359-49a4-b390-d0e9c63e99a2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "0"}', 'scored', '0', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T2', 'b5f4a568-857a-4a2f-8b22-acf28e0558e4', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T3', '32241535-3edd-4f05-95cc-e61cff671a14', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.1', '34767139-30a4-48f3-8ac6-97ff66e80768', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"day": "2026-01-25", "since": "2026-01-05", "issued": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.2', '420c6415-d8aa-49e0-8d1a-160231effb52', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.3', '4a9b6430-210a-45a5-b03c-600a3ee76e0d', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1.5', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.2.1', 'c5d17d0f-e4be-454b-b6a1-f0359d52bdb6', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.3.1', 'e92217cf-6ecd-4222-9d58-82c2ebf58efc', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "100", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.3.2', 'c8886527-5dcf-48b8-8541-6fa88972fe72', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.4.1', '5e3e2840-068d-47ec-9636-3aa729d05b9d', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "50"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.4.2', '5dd3b647-1e54-4910-9824-a99f108ae6a2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "10"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.5', 'a5e2502d-c1ea-470b-ae1b-b1ba95ae97f0', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "1"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.7', '815ef24a-ec83-4b20-bed6-b9a176c6c356', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "2"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.2', 'c69faecf-09b0-4ffc-ad9d-da7e8756b8ac', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.3.1', '316ab283-fff9-427a-9eec-0fd1da2d0767', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.3.2', 'b5d25ebd-8a0f-4840-89a3-82855302722d', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.4', 'f97d08c8-c274-4dca-a92b-afc07ebbaf64', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.1.1', '24c4ed57-05a4-4428-acbc-f49481501416', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.1.2', 'c6257964-de9c-419e-94e2-f667e0649abf', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.1', '368c14e1-06b0-4380-9c99-36bb38ce3c12', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "full"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.3', '92bc90c8-c5f9-418c-80e4-01d3a1104481', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1.5', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.3.2', 'f906ce30-6491-4701-9105-71f381e0da9c', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.4.2', '71e6e9bd-4c67-4986-a93d-7a75ab2a6e17', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.3.1', '8507f88c-7f4f-48cf-9b31-33fd9cc09beb', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.3.2', '202d957d-d550-4b90-a480-b11d7265a882', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.4', 'bf3b3cb3-ad66-48f4-be89-f4a45a5520cf', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "current"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.3.1', 'fea335fb-4d2b-4dba-9a62-6f2077f8ac5d', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.3.2', 'd412aff9-e8d4-4c0b-94c7-9000adbc7979', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "quantified"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.5.1', 'e8ddf4e6-822a-40ad-a6df-c8c86983d2a5', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.5.2', '5ee9191a-f7eb-4339-a53b-0b1f07c84048', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "180", "total": "200"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.4.2', 'ac20d448-c4d5-42ae-b960-7303ac1a34ce', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.4', '72102645-5238-4735-8d45-30d6030b8fa5', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "5"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.5', '0851554f-d3ca-4813-91aa-5a81c912e46f', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"byPost": "10", "offered": "20"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.1', 'bad66762-5bff-452b-8b14-d445d8412c43', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '2.5', '2.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.3', 'f26a10ba-fb5c-43b2-8e27-d145483a88d1', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T1', 'c83be94a-0700-4379-92a8-5a25f70a11ef', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "0"}', 'scored', '0', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T2', 'c9ddbd99-a874-4311-b2b1-5e4b5b2e0be2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T3', '64d046d7-5082-4881-ad84-b53896220715', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.1', '0a122233-be34-4d7f-8302-9ad4ab22996c', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"day": "2026-01-25", "since": "2026-01-05", "issued": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.2', '6c0c3b02-3d6a-478f-a9a7-521fe1d9d7cc', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.3', '396d5a2b-7c42-487a-b574-a74691474455', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1.5', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.2.1', '206bf742-393a-4975-b3e1-d1249ee64583', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.3.1', 'a5652dcb-7a51-4a23-ad27-7a819befad84', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "100", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.3.2', '12e6d38e-c6c7-4eca-8e42-fac63ff58983', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.4.1', '5132bf2a-06c2-4913-9714-1ae3f5b5ad8f', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "50"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.4.2', '36e0217f-f58e-4f18-851a-e81233e3f6d6', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "10"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.5', 'ffc5d764-7987-4eb2-8f1b-ea7a96dd350f', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "1"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.7', '244c710c-1f5e-4d97-90e9-73dfbdf71931', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "2"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.2', '784658cc-cb28-4f75-b144-4d96fc26c57e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.3.1', '659374c7-6178-4361-ab99-05a38a5ec2f2', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.3.2', 'aa36632a-6c7b-4b04-8e72-3b7c4d23aae3', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '0.75', '0.75', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.4', '4ae9993e-f121-4165-bcbc-c38c999735e5', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.1.1', '1ad949cd-6ed7-427d-b974-2e2a5bf2860a', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.1.2', '47eba76a-a584-4365-82a4-7b717880347c', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.1', '981d06a5-a46c-4b85-9d69-2cde7fd86700', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "full"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.3', '1cc4297d-69a4-48fd-815d-f4f56b523219', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1.5', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.3.2', '0612307e-140f-4de0-952c-7f43824dd95e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.4.2', 'c28db848-f501-43b1-bd84-9e69005c525f', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.3.1', 'a2833d37-b963-43e8-bfc7-71fda4c97359', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.3.2', '9a6089bc-97ce-4a65-94b5-f04ed727fb38', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"found": "0"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.4', 'ffd0e8f4-5694-432e-8b98-686e7edfc0ea', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "current"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.3.1', '23d44a32-ad64-4c91-a21e-e5f07f220958', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.3.2', '69eefa88-0cb5-4fc3-a991-30eee1e1d666', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"grade": "quantified"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.5.1', 'e44ee0c6-f5c9-4b55-a53a-61adb4b69246', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.5.2', '555707c4-cdbb-4cb7-9c23-f3c5333cc68e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "180", "total": "200"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.4.2', '36d17841-9ffc-49d2-ac6b-6cca8132c88e', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có", "second": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.4', 'a5b11af3-75d3-422a-9869-f659aaa789fe', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "5"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.5', '4b30e482-701a-4f5e-961c-e7d67a253e9b', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"byPost": "10", "offered": "20"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.1', '2c04684f-0b6e-42c4-8d4d-6c9ed4b6cb42', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "8", "total": "8"}', 'scored', '2.5', '2.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.3', 'cb84835f-a1ff-49e6-9825-2d14522ef539', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"done": "200", "total": "200"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T1', '98958c2d-149a-43a4-bfde-1adcf7d8ac6b', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"number": "0"}', 'scored', '0', '1.5', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T2', '7594aecd-bf88-4506-8317-21eed1f971a7', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '1', '1', '', '2024-11-30 02:00:00+00', NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T3', '058a0808-c694-47fc-b778-d63eef54cb47', 'first', '1', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'accepted', '{"met": "có"}', 'scored', '0.5', '0.5', '', '2024-11-30 02:00:00+00', NULL);

insert into import_run (top_unit_id, round_id, id, kind, outcome, file_name, sha256, actor, run_at, counts, faults, notes) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', '0193474c-4100-7a0a-83aa-9a923fd74bf1', 'survey', 'written', 'Điều tra mẫu', '0000000000000000000000000000000000000000000000000000000000000000', 'test', '2026-11-30 04:37:12.060989+00', '{"new": 30, "same": 0, "changed": 0}', '[]', '[]'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', '0193474c-4100-7d10-8a5c-79a7a6b69dc1', 'survey', 'written', 'Điều tra mẫu', '0000000000000000000000000000000000000000000000000000000000000000', 'test', '2026-11-30 04:37:12.245778+00', '{"new": 30, "same": 0, "changed": 0}', '[]', '[]'),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '01a22abe-b03d-71a6-a0b5-6fb282f7b0a8', 'figures', 'written', 'f.csv', 'a4c72b46f25c2a2feecae35e3166b6d9d5c2a6573739d484f1a76704d1a9a863', 'cli', '2026-11-30 04:37:49.680595+00', '{"new": 24, "same": 0, "changed": 0}', '[]', '[]');

insert into lock_out (key, failures, last_failure_at, locked_until) values
('address:127.0.0.1', '0', '2024-11-20 02:00:00+00', NULL);

insert into notice (id, account_id, evaluation_id, kind, text_vi, text_en, link, matter, made_at, read_at) values
('0193474c-4100-7013-a4ee-11eb213f410e', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', '0193474c-4100-7cb8-9968-b261bf133a50', 'claim-signed', 'Sở Nội vụ đã ký gửi tự chấm điểm lần 1: 29/30,5 điểm.', 'Sở Nội vụ has signed its self-assessment, number 1: 29/30.5 points.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/tu-cham/01a22abe-1580-7319-af88-34f13cffbb07/so-noi-vu', 'signed 01a22abe-1580-7319-af88-34f13cffbb07 so-noi-vu 1', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-736c-bd08-f903b8cdf7d9', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', '0193474c-4100-7cb8-9968-b261bf133a50', 'claim-signed', 'Phường Sông Hàn đã ký gửi tự chấm điểm lần 1: 28,5/30 điểm.', 'Phường Sông Hàn has signed its self-assessment, number 1: 28.5/30 points.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/tu-cham/01a22abe-17b1-73fd-b247-4772671efe84/phuong-song-han', 'signed 01a22abe-17b1-73fd-b247-4772671efe84 phuong-song-han 1', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-73ec-9214-c7f4ad0261f0', '0193474c-4100-77fc-a30a-ca050cba41d2', '0193474c-4100-7cb8-9968-b261bf133a50', 'claim-signed', 'Lãnh đạo đã ký gửi tự chấm điểm của Sở Nội vụ, lần 1: 29/30,5 điểm. Nội dung đã khóa.', 'The leader has signed the self-assessment of Sở Nội vụ, number 1: 29/30.5 points. The form is frozen.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/tu-cham/01a22abe-1580-7319-af88-34f13cffbb07/so-noi-vu', 'signed 01a22abe-1580-7319-af88-34f13cffbb07 so-noi-vu 1', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-74bb-880e-a084f248cd01', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', '0193474c-4100-7cb8-9968-b261bf133a50', 'claim-signed', 'Xã Bình Minh đã ký gửi tự chấm điểm lần 1: 28,5/30 điểm.', 'Xã Bình Minh has signed its self-assessment, number 1: 28.5/30 points.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/tu-cham/01a22abe-17b1-73fd-b247-4772671efe84/xa-binh-minh', 'signed 01a22abe-17b1-73fd-b247-4772671efe84 xa-binh-minh 1', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-753c-a263-1a409e5dfbee', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', '0193474c-4100-7cb8-9968-b261bf133a50', 'claim-signed', 'Sở Tài chính đã ký gửi tự chấm điểm lần 1: 29/30,5 điểm.', 'Sở Tài chính has signed its self-assessment, number 1: 29/30.5 points.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/tu-cham/01a22abe-1580-7319-af88-34f13cffbb07/so-tai-chinh', 'signed 01a22abe-1580-7319-af88-34f13cffbb07 so-tai-chinh 1', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7681-a155-79636297e09d', '0193474c-4100-7906-97a6-2519af546cf2', '0193474c-4100-7cb8-9968-b261bf133a50', 'claim-signed', 'Lãnh đạo đã ký gửi tự chấm điểm của Sở Tài chính, lần 1: 29/30,5 điểm. Nội dung đã khóa.', 'The leader has signed the self-assessment of Sở Tài chính, number 1: 29/30.5 points. The form is frozen.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/tu-cham/01a22abe-1580-7319-af88-34f13cffbb07/so-tai-chinh', 'signed 01a22abe-1580-7319-af88-34f13cffbb07 so-tai-chinh 1', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7ab8-81c8-9bfe54be2bba', '0193474c-4100-7d69-9733-216d6f8bbe6f', '0193474c-4100-7cb8-9968-b261bf133a50', 'claim-signed', 'Lãnh đạo đã ký gửi tự chấm điểm của Xã Bình Minh, lần 1: 28,5/30 điểm. Nội dung đã khóa.', 'The leader has signed the self-assessment of Xã Bình Minh, number 1: 28.5/30 points. The form is frozen.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/tu-cham/01a22abe-17b1-73fd-b247-4772671efe84/xa-binh-minh', 'signed 01a22abe-17b1-73fd-b247-4772671efe84 xa-binh-minh 1', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7b95-a574-44b683757700', '0193474c-4100-7e2d-803e-13e14812186e', '0193474c-4100-7cb8-9968-b261bf133a50', 'claim-signed', 'Lãnh đạo đã ký gửi tự chấm điểm của Phường Sông Hàn, lần 1: 28,5/30 điểm. Nội dung đã khóa.', 'The leader has signed the self-assessment of Phường Sông Hàn, number 1: 28.5/30 points. The form is frozen.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/tu-cham/01a22abe-17b1-73fd-b247-4772671efe84/phuong-song-han', 'signed 01a22abe-17b1-73fd-b247-4772671efe84 phuong-song-han 1', '2024-11-20 02:00:00+00', NULL),
('01937acb-d900-71d5-931b-50537438eb3e', '0193474c-4100-77fc-a30a-ca050cba41d2', '0193474c-4100-7cb8-9968-b261bf133a50', 'finding-changed', 'Sở Nội vụ: đã thẩm định xong 40 nội dung. Kết quả xem được khi bắt đầu giải trình.', 'Sở Nội vụ: all 40 items are appraised. The findings can be seen when the explanation begins.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/giai-trinh', 'first-appraisal 01a22abe-1580-7319-af88-34f13cffbb07 so-noi-vu 1', '2024-11-30 02:00:00+00', NULL),
('01937acb-d900-75aa-85eb-20192458aa93', '0193474c-4100-7460-9aa1-7d3b54cd440d', '0193474c-4100-7cb8-9968-b261bf133a50', 'finding-changed', 'Sở Tài chính: đã thẩm định xong 40 nội dung. Kết quả xem được khi bắt đầu giải trình.', 'Sở Tài chính: all 40 items are appraised. The findings can be seen when the explanation begins.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/giai-trinh', 'first-appraisal 01a22abe-1580-7319-af88-34f13cffbb07 so-tai-chinh 1', '2024-11-30 02:00:00+00', NULL),
('01937acb-d900-7803-a630-63da6f60c8ab', '0193474c-4100-7906-97a6-2519af546cf2', '0193474c-4100-7cb8-9968-b261bf133a50', 'finding-changed', 'Sở Tài chính: đã thẩm định xong 40 nội dung. Kết quả xem được khi bắt đầu giải trình.', 'Sở Tài chính: all 40 items are appraised. The findings can be seen when the explanation begins.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/giai-trinh', 'first-appraisal 01a22abe-1580-7319-af88-34f13cffbb07 so-tai-chinh 1', '2024-11-30 02:00:00+00', NULL),
('01937acb-d900-7a69-ae17-17ec17a3d365', '0193474c-4100-7d45-9073-a61df5fece72', '0193474c-4100-7cb8-9968-b261bf133a50', 'finding-changed', 'Sở Nội vụ: đã thẩm định xong 40 nội dung. Kết quả xem được khi bắt đầu giải trình.', 'Sở Nội vụ: all 40 items are appraised. The findings can be seen when the explanation begins.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/giai-trinh', 'first-appraisal 01a22abe-1580-7319-af88-34f13cffbb07 so-noi-vu 1', '2024-11-30 02:00:00+00', NULL),
('01937acb-d900-7e35-9a22-0c8e17c77d35', '0193474c-4100-7804-affc-dd813184cf5b', '0193474c-4100-7cb8-9968-b261bf133a50', 'finding-changed', 'Phường Sông Hàn: đã thẩm định xong 35 nội dung. Kết quả xem được khi bắt đầu giải trình.', 'Phường Sông Hàn: all 35 items are appraised. The findings can be seen when the explanation begins.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/giai-trinh', 'first-appraisal 01a22abe-17b1-73fd-b247-4772671efe84 phuong-song-han 1', '2024-11-30 02:00:00+00', NULL),
('01937acb-d900-7f72-a536-a5ffe0c54033', '0193474c-4100-7e2d-803e-13e14812186e', '0193474c-4100-7cb8-9968-b261bf133a50', 'finding-changed', 'Phường Sông Hàn: đã thẩm định xong 35 nội dung. Kết quả xem được khi bắt đầu giải trình.', 'Phường Sông Hàn: all 35 items are appraised. The findings can be seen when the explanation begins.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/giai-trinh', 'first-appraisal 01a22abe-17b1-73fd-b247-4772671efe84 phuong-song-han 1', '2024-11-30 02:00:00+00', NULL),
('01937acb-d900-7f8e-a2e5-5986382a6722', '0193474c-4100-77a7-bc88-b0aae15560f0', '0193474c-4100-7cb8-9968-b261bf133a50', 'finding-changed', 'Xã Bình Minh: đã thẩm định xong 35 nội dung. Kết quả xem được khi bắt đầu giải trình.', 'Xã Bình Minh: all 35 items are appraised. The findings can be seen when the explanation begins.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/giai-trinh', 'first-appraisal 01a22abe-17b1-73fd-b247-4772671efe84 xa-binh-minh 1', '2024-11-30 02:00:00+00', NULL),
('01937acb-d900-7ff3-bc9f-1e3d01bd23f6', '0193474c-4100-7d69-9733-216d6f8bbe6f', '0193474c-4100-7cb8-9968-b261bf133a50', 'finding-changed', 'Xã Bình Minh: đã thẩm định xong 35 nội dung. Kết quả xem được khi bắt đầu giải trình.', 'Xã Bình Minh: all 35 items are appraised. The findings can be seen when the explanation begins.', '/ky-danh-gia/0193474c-4100-7cb8-9968-b261bf133a50/giai-trinh', 'first-appraisal 01a22abe-17b1-73fd-b247-4772671efe84 xa-binh-minh 1', '2024-11-30 02:00:00+00', NULL);

insert into one_time_code (id, account_id, code_sha256, made_by, made_at, valid_until, used_at, withdrawn_at) values
('0193474c-4100-70ad-9988-0b9fc340504b', '0193474c-4100-7f5d-b5c2-18c09f7822da', '9da1fb4bfa63c330dfeef42c476b092a0880896f77e92c54b95bbd3b8245ba2f', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-731d-9b5a-8297bd837709', '0193474c-4100-77fc-a30a-ca050cba41d2', 'a92924022c3caa6f30cbd8bed83a044cc9c8774645030f2e4e0856a2fd40e8e0', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7386-b352-e8ecd5cc4327', '0193474c-4100-7b5b-90c4-b5a71be4fa86', '5741837d7c10d6da96889693f2120fd10b7cf666352354429eb2aebc03e9fe1e', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7565-908c-ea6dfb008534', '0193474c-4100-7804-affc-dd813184cf5b', 'f6e4153f2e2505b07ef73a82d5d5275a99e699e0807e5d26edd47949166b3aa0', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-75e1-8f53-e2a7e6d6f802', '0193474c-4100-77a7-bc88-b0aae15560f0', '02800af977e84232f6272fb63078e3469c2acf7cd4010c5c39cfd486ed5bfb88', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-75e4-9a8d-42a641e6102c', '0193474c-4100-7d69-9733-216d6f8bbe6f', 'c0e2168832a6a78c1793dd208a8f2784ee17430869b78519cc0a734b5fcc52dd', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-766c-a320-72ab28bdd309', '0193474c-4100-70cc-8706-93336e8975c9', 'f56d41b86abecd97a52657ebc60dc80a76e68399070e1bf32213ba2e34c940d2', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-775f-84a5-4a48a1cbe450', '0193474c-4100-7d13-8f57-c6d2b28bc315', 'ddc2c39aae5b6603cb22f95c6f21714c3739553dd382ac5645ee1cb0d198197f', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7892-b87d-1019db89dc05', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', 'f57d9d5c0d90be7bd8db282b2413a87207dbd0eaa92fa989e86297d9e5a1db63', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-796c-ae0b-bd909c4dbaa5', '0193474c-4100-7460-9aa1-7d3b54cd440d', '9800b7cc88269443334c540d518b2df7eb5caa0ca90b11e9f4175cfd3e620499', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-79d6-b704-91be3535fdc7', '0193474c-4100-72e3-9040-82cad65c3860', 'ceae149c020b42ef13cbd41e429ef31aa11c1b3ab84b4d2de9aeea74693ca993', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7a42-8ef5-0ad29c8f6034', '0193474c-4100-7964-b798-7c50e8f324a9', 'e3c32e093dcc010d867e1b5fdc4b170a4f8ac8d44724f3e32f8e00900d09cc17', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7a6f-ab71-0bd82219cfb9', '0193474c-4100-7052-a31b-495e53927c37', '7af7ccefcf80b2fadfa919d6782520e3ba80db2a4b6452308d05f9e78f094e00', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7b3e-830f-4bb30ca91e96', '0193474c-4100-7c61-aa47-07a3b485fdaa', 'b88cf2967b0665b6063e1347450319eec3c7d5383c042124f0ac46aaf2c3c3db', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7c68-b198-3cd5608befb7', '0193474c-4100-7e2d-803e-13e14812186e', 'a215957aeb4f69a1c7533b60f6a082db4465bb21c56a5424a3695490e473aff4', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7cf9-a19a-a82a8c52fc27', '0193474c-4100-7d45-9073-a61df5fece72', '664f29179b083489f7b7eba31d3bf5f041bf030a099ef1b33cd45556a711f316', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7e2a-a89c-485891ae2f9e', '0193474c-4100-771f-a6fd-8a31308b2875', 'fb158ab7da766329f192298d782703cc6216f2e7434e06d459acbf36c5fe21c6', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7e68-93b9-fdfd01e5317a', '0193474c-4100-7906-97a6-2519af546cf2', '9a8670d7933890b315d098fbb5b3909093bb6a0db79ce65d42c05ae629930625', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7eb0-b48e-d0add90680e7', '0193474c-4100-7194-8934-5c0fe4ce193f', '5b98ceb3946a869e728506adb9970f5a82f80c86b769ff08b7c39f3f92b5ccd1', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7edd-aa1b-d97f401da76e', '0193474c-4100-7711-8da5-72062e5c47ed', '74879aa1076ebdbeb27ac11b021528b9ec247e497417f560b35bf8d5483dc7ab', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL),
('0193474c-4100-7f08-80e6-30c6a5662d0e', '0193474c-4100-79d8-a9f6-b11186c2cb53', '8462f016bdd5748b693d46eb413e8ce4f5dbc701e86b3a3a436b2e2fb42450fa', 'account:quantri', '2024-11-20 02:00:00+00', '2024-11-27 02:00:00+00', '2024-11-20 02:00:00+00', NULL);

insert into organisation (id, kind, unit_id, code, name, match_key, search_key, created_at) values
('0193474c-4100-70dd-a7ce-28a3fb034af4', 'own', NULL, 'H00.2', 'Sở Tài chính', 'sở taì chinh́', 'so tai chinh h00.2', '2026-11-30 04:37:05.173091+00'),
('0193474c-4100-71cb-9d09-651b8395d5cb', 'own', NULL, 'H00', 'Ủy ban nhân dân tỉnh', 'uỷ ban nhân dân tinh̉', 'uy ban nhan dan tinh h00', '2026-11-30 04:37:05.145508+00'),
('0193474c-4100-74bc-ab3e-f911fc901610', 'own', NULL, NULL, 'Bộ phận quản trị hệ thống', 'bộ phâṇ quan̉ trị hệ thônǵ', 'bo phan quan tri he thong', '2026-11-30 04:37:04.563865+00'),
('0193474c-4100-75fc-a375-68c87614b7c9', 'own', NULL, 'H00.3', 'Phường Sông Hàn', 'phương̀ sông haǹ', 'phuong song han h00.3', '2026-11-30 04:37:05.180881+00'),
('0193474c-4100-78ab-a591-12a192d4c185', 'own', NULL, 'H00.1', 'Sở Nội vụ', 'sở nôị vụ', 'so noi vu h00.1', '2026-11-30 04:37:05.164429+00'),
('0193474c-4100-7a29-bc59-bc4aabe5e52a', 'own', NULL, 'H00.5', 'Xã Hòa Bình', 'xã hoà binh̀', 'xa hoa binh h00.5', '2026-11-30 04:37:05.200661+00'),
('0193474c-4100-7f9c-aa7c-b3bff9b209e0', 'own', NULL, 'H00.4', 'Xã Bình Minh', 'xã binh̀ minh', 'xa binh minh h00.4', '2026-11-30 04:37:05.192669+00');

insert into phase (evaluation_id, kind, opens_at, closes_at) values
('0193474c-4100-7cb8-9968-b261bf133a50', 'appraisal', '2024-11-30 01:00:00+00', '2100-01-01 00:00:00+00'),
('0193474c-4100-7cb8-9968-b261bf133a50', 'council', '2024-12-30 01:00:00+00', '2025-01-09 01:00:00+00'),
('0193474c-4100-7cb8-9968-b261bf133a50', 'explanation', '2024-12-10 01:00:00+00', '2024-12-20 01:00:00+00'),
('0193474c-4100-7cb8-9968-b261bf133a50', 'preview', '2025-01-09 01:00:00+00', '2025-01-19 01:00:00+00'),
('0193474c-4100-7cb8-9968-b261bf133a50', 'second-appraisal', '2024-12-20 01:00:00+00', '2024-12-30 01:00:00+00'),
('0193474c-4100-7cb8-9968-b261bf133a50', 'self-assessment', '2024-11-20 01:00:00+00', '2100-01-01 00:00:00+00');

insert into result (top_unit_id, round_id, number, engine_version, sha256, content, computed_at) values
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '1', '0.1.0', 'ee97bcf7c1b1ed43aaa4e1918d114b8b968eb7a59f8f356dc05c9d42e35d141e', '{"units":[{"id":"06685@2025-07-01","chain":"#06685@2025-07-01","code":"06685","name":{"vi":"Phường Hồng Gai","en":"Hong Gai Ward"},"shortName":{"vi":"Hồng Gai","en":"Hong Gai"},"kind":"phuong","group":"a"},{"id":"06793@2025-07-01","chain":"#06793@2025-07-01","code":"06793","name":{"vi":"Phường Cẩm Phả","en":"Cam Pha Ward"},"shortName":{"vi":"Cẩm Phả","en":"Cam Pha"},"kind":"phuong","group":"a"},{"id":"org:22:so-noi-vu","chain":"org:22:so-noi-vu","code":"org:22:so-noi-vu","name":{"vi":"Sở Nội vụ","en":"Department of Home Affairs"},"shortName":{"vi":"Sở Nội vụ","en":"Department of Home Affairs"},"kind":"sở","group":"b"}],"groups":[{"id":"a","title":{"vi":"Phường","en":"Wards"}},{"id":"b","title":{"vi":"Sở","en":"Departments"}}],"rows":[{"unit":"06685@2025-07-01","index":"0.9","points":"72","maximum":"80","rank":{"place":1,"shared":false,"of":2},"noChange":{"vi":"năm trước không có kết quả để so sánh","en":"no result of the year before to compare with"},"tree":{"code":"","status":"scored","points":"72","maximum":"80","fullMaximum":"80","rule":"sum","inputs":[],"sentence":{"vi":"Đạt 72 trên 80 điểm có thể đạt = 90%.","en":"72 of the 80 points that could be obtained = 90%."},"children":[{"code":"ND1","status":"scored","points":"9","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"9"}],"sentence":{"vi":"Lấy giá trị 9 (điều tra xã hội học DGI): 9/10 điểm.","en":"Value taken over, 9 (DGI survey): 9 of 10 points."},"rank":{"place":1,"shared":false,"of":2}},{"code":"ND2","status":"scored","points":"9","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"9"}],"sentence":{"vi":"Lấy giá trị 9 (điều tra xã hội học DGI): 9/10 điểm.","en":"Value taken over, 9 (DGI survey): 9 of 10 points."},"rank":{"place":1,"shared":false,"of":2}},{"code":"ND3","status":"scored","points":"9","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"9"}],"sentence":{"vi":"Lấy giá trị 9 (điều tra xã hội học DGI): 9/10 điểm.","en":"Value taken over, 9 (DGI survey): 9 of 10 points."},"rank":{"place":1,"shared":false,"of":2}},{"code":"ND4","status":"scored","points":"9","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"9"}],"sentence":{"vi":"Lấy giá trị 9 (điều tra xã hội học DGI): 9/10 điểm.","en":"Value taken over, 9 (DGI survey): 9 of 10 points."},"rank":{"place":1,"shared":false,"of":2}},{"code":"ND5","status":"scored","points":"9","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"9"}],"sentence":{"vi":"Lấy giá trị 9 (điều tra xã hội học DGI): 9/10 điểm.","en":"Value taken over, 9 (DGI survey): 9 of 10 points."},"rank":{"place":1,"shared":false,"of":2}},{"code":"ND6","status":"scored","points":"9","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"9"}],"sentence":{"vi":"Lấy giá trị 9 (điều tra xã hội học DGI): 9/10 điểm.","en":"Value taken over, 9 (DGI survey): 9 of 10 points."},"rank":{"place":1,"shared":false,"of":2}},{"code":"ND7","status":"scored","points":"9","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"9"}],"sentence":{"vi":"Lấy giá trị 9 (điều tra xã hội học DGI): 9/10 điểm.","en":"Value taken over, 9 (DGI survey): 9 of 10 points."},"rank":{"place":1,"shared":false,"of":2}},{"code":"ND8","status":"scored","points":"9","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"9"}],"sentence":{"vi":"Lấy giá trị 9 (điều tra xã hội học DGI): 9/10 điểm.","en":"Value taken over, 9 (DGI survey): 9 of 10 points."},"rank":{"place":1,"shared":false,"of":2}}]}},{"unit":"06793@2025-07-01","index":"0.8","points":"64","maximum":"80","rank":{"place":2,"shared":false,"of":2},"noChange":{"vi":"năm trước không có kết quả để so sánh","en":"no result of the year before to compare with"},"tree":{"code":"","status":"scored","points":"64","maximum":"80","fullMaximum":"80","rule":"sum","inputs":[],"sentence":{"vi":"Đạt 64 trên 80 điểm có thể đạt = 80%.","en":"64 of the 80 points that could be obtained = 80%."},"children":[{"code":"ND1","status":"scored","points":"8","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"8"}],"sentence":{"vi":"Lấy giá trị 8 (điều tra xã hội học DGI): 8/10 điểm.","en":"Value taken over, 8 (DGI survey): 8 of 10 points."},"rank":{"place":2,"shared":false,"of":2}},{"code":"ND2","status":"scored","points":"8","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"8"}],"sentence":{"vi":"Lấy giá trị 8 (điều tra xã hội học DGI): 8/10 điểm.","en":"Value taken over, 8 (DGI survey): 8 of 10 points."},"rank":{"place":2,"shared":false,"of":2}},{"code":"ND3","status":"scored","points":"8","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"8"}],"sentence":{"vi":"Lấy giá trị 8 (điều tra xã hội học DGI): 8/10 điểm.","en":"Value taken over, 8 (DGI survey): 8 of 10 points."},"rank":{"place":2,"shared":false,"of":2}},{"code":"ND4","status":"scored","points":"8","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"8"}],"sentence":{"vi":"Lấy giá trị 8 (điều tra xã hội học DGI): 8/10 điểm.","en":"Value taken over, 8 (DGI survey): 8 of 10 points."},"rank":{"place":2,"shared":false,"of":2}},{"code":"ND5","status":"scored","points":"8","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"8"}],"sentence":{"vi":"Lấy giá trị 8 (điều tra xã hội học DGI): 8/10 điểm.","en":"Value taken over, 8 (DGI survey): 8 of 10 points."},"rank":{"place":2,"shared":false,"of":2}},{"code":"ND6","status":"scored","points":"8","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"8"}],"sentence":{"vi":"Lấy giá trị 8 (điều tra xã hội học DGI): 8/10 điểm.","en":"Value taken over, 8 (DGI survey): 8 of 10 points."},"rank":{"place":2,"shared":false,"of":2}},{"code":"ND7","status":"scored","points":"8","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"8"}],"sentence":{"vi":"Lấy giá trị 8 (điều tra xã hội học DGI): 8/10 điểm.","en":"Value taken over, 8 (DGI survey): 8 of 10 points."},"rank":{"place":2,"shared":false,"of":2}},{"code":"ND8","status":"scored","points":"8","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"8"}],"sentence":{"vi":"Lấy giá trị 8 (điều tra xã hội học DGI): 8/10 điểm.","en":"Value taken over, 8 (DGI survey): 8 of 10 points."},"rank":{"place":2,"shared":false,"of":2}}]}},{"unit":"org:22:so-noi-vu","index":"0.7","points":"56","maximum":"80","rank":{"place":1,"shared":false,"of":1},"noChange":{"vi":"năm trước không có kết quả để so sánh","en":"no result of the year before to compare with"},"tree":{"code":"","status":"scored","points":"56","maximum":"80","fullMaximum":"80","rule":"sum","inputs":[],"sentence":{"vi":"Đạt 56 trên 80 điểm có thể đạt = 70%.","en":"56 of the 80 points that could be obtained = 70%."},"children":[{"code":"ND1","status":"scored","points":"7","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"7"}],"sentence":{"vi":"Lấy giá trị 7 (điều tra xã hội học DGI): 7/10 điểm.","en":"Value taken over, 7 (DGI survey): 7 of 10 points."},"rank":{"place":1,"shared":false,"of":1}},{"code":"ND2","status":"scored","points":"7","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"7"}],"sentence":{"vi":"Lấy giá trị 7 (điều tra xã hội học DGI): 7/10 điểm.","en":"Value taken over, 7 (DGI survey): 7 of 10 points."},"rank":{"place":1,"shared":false,"of":1}},{"code":"ND3","status":"scored","points":"7","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"7"}],"sentence":{"vi":"Lấy giá trị 7 (điều tra xã hội học DGI): 7/10 điểm.","en":"Value taken over, 7 (DGI survey): 7 of 10 points."},"rank":{"place":1,"shared":false,"of":1}},{"code":"ND4","status":"scored","points":"7","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"7"}],"sentence":{"vi":"Lấy giá trị 7 (điều tra xã hội học DGI): 7/10 điểm.","en":"Value taken over, 7 (DGI survey): 7 of 10 points."},"rank":{"place":1,"shared":false,"of":1}},{"code":"ND5","status":"scored","points":"7","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"7"}],"sentence":{"vi":"Lấy giá trị 7 (điều tra xã hội học DGI): 7/10 điểm.","en":"Value taken over, 7 (DGI survey): 7 of 10 points."},"rank":{"place":1,"shared":false,"of":1}},{"code":"ND6","status":"scored","points":"7","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"7"}],"sentence":{"vi":"Lấy giá trị 7 (điều tra xã hội học DGI): 7/10 điểm.","en":"Value taken over, 7 (DGI survey): 7 of 10 points."},"rank":{"place":1,"shared":false,"of":1}},{"code":"ND7","status":"scored","points":"7","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"7"}],"sentence":{"vi":"Lấy giá trị 7 (điều tra xã hội học DGI): 7/10 điểm.","en":"Value taken over, 7 (DGI survey): 7 of 10 points."},"rank":{"place":1,"shared":false,"of":1}},{"code":"ND8","status":"scored","points":"7","maximum":"10","fullMaximum":"10","rule":"external","inputs":[{"fact":"score","value":"7"}],"sentence":{"vi":"Lấy giá trị 7 (điều tra xã hội học DGI): 7/10 điểm.","en":"Value taken over, 7 (DGI survey): 7 of 10 points."},"rank":{"place":1,"shared":false,"of":1}}]}}],"summary":{"a":{"":{"count":2,"mean":"0.85","median":"0.85","best":{"value":"0.9","units":["06685@2025-07-01"]},"worst":{"value":"0.8","units":["06793@2025-07-01"]}},"ND1":{"count":2,"mean":"8.5","median":"8.5","best":{"value":"9","units":["06685@2025-07-01"]},"worst":{"value":"8","units":["06793@2025-07-01"]}},"ND2":{"count":2,"mean":"8.5","median":"8.5","best":{"value":"9","units":["06685@2025-07-01"]},"worst":{"value":"8","units":["06793@2025-07-01"]}},"ND3":{"count":2,"mean":"8.5","median":"8.5","best":{"value":"9","units":["06685@2025-07-01"]},"worst":{"value":"8","units":["06793@2025-07-01"]}},"ND4":{"count":2,"mean":"8.5","median":"8.5","best":{"value":"9","units":["06685@2025-07-01"]},"worst":{"value":"8","units":["06793@2025-07-01"]}},"ND5":{"count":2,"mean":"8.5","median":"8.5","best":{"value":"9","units":["06685@2025-07-01"]},"worst":{"value":"8","units":["06793@2025-07-01"]}},"ND6":{"count":2,"mean":"8.5","median":"8.5","best":{"value":"9","units":["06685@2025-07-01"]},"worst":{"value":"8","units":["06793@2025-07-01"]}},"ND7":{"count":2,"mean":"8.5","median":"8.5","best":{"value":"9","units":["06685@2025-07-01"]},"worst":{"value":"8","units":["06793@2025-07-01"]}},"ND8":{"count":2,"mean":"8.5","median":"8.5","best":{"value":"9","units":["06685@2025-07-01"]},"worst":{"value":"8","units":["06793@2025-07-01"]}}},"b":{"":{"count":1,"mean":"0.7","median":"0.7","best":{"value":"0.7","units":["org:22:so-noi-vu"]},"worst":{"value":"0.7","units":["org:22:so-noi-vu"]}},"ND1":{"count":1,"mean":"7","median":"7","best":{"value":"7","units":["org:22:so-noi-vu"]},"worst":{"value":"7","units":["org:22:so-noi-vu"]}},"ND2":{"count":1,"mean":"7","median":"7","best":{"value":"7","units":["org:22:so-noi-vu"]},"worst":{"value":"7","units":["org:22:so-noi-vu"]}},"ND3":{"count":1,"mean":"7","median":"7","best":{"value":"7","units":["org:22:so-noi-vu"]},"worst":{"value":"7","units":["org:22:so-noi-vu"]}},"ND4":{"count":1,"mean":"7","median":"7","best":{"value":"7","units":["org:22:so-noi-vu"]},"worst":{"value":"7","units":["org:22:so-noi-vu"]}},"ND5":{"count":1,"mean":"7","median":"7","best":{"value":"7","units":["org:22:so-noi-vu"]},"worst":{"value":"7","units":["org:22:so-noi-vu"]}},"ND6":{"count":1,"mean":"7","median":"7","best":{"value":"7","units":["org:22:so-noi-vu"]},"worst":{"value":"7","units":["org:22:so-noi-vu"]}},"ND7":{"count":1,"mean":"7","median":"7","best":{"value":"7","units":["org:22:so-noi-vu"]},"worst":{"value":"7","units":["org:22:so-noi-vu"]}},"ND8":{"count":1,"mean":"7","median":"7","best":{"value":"7","units":["org:22:so-noi-vu"]},"worst":{"value":"7","units":["org:22:so-noi-vu"]}}}}}
', '2026-11-30 04:37:53.454041+00');

insert into role_assignment (id, account_id, role, organisation_id, round_id, given_by, given_at, given_reason, taken_by, taken_at, taken_reason) values
('0193474c-4100-7037-92ce-d38e89524095', '0193474c-4100-7f5d-b5c2-18c09f7822da', 'council-chair', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-70a5-bd7f-b0ccc31bdb6a', '0193474c-4100-72e3-9040-82cad65c3860', 'council-secretary', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-70b3-83df-596cc0acf2ab', '0193474c-4100-77fc-a30a-ca050cba41d2', 'unit-clerk', '0193474c-4100-78ab-a591-12a192d4c185', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-72ce-b66f-c8369d4762ed', '0193474c-4100-7c61-aa47-07a3b485fdaa', 'unit-clerk', '0193474c-4100-7a29-bc59-bc4aabe5e52a', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7317-b11f-dc5f4877527c', '0193474c-4100-7aec-a7b5-4572f78e5e0f', 'administrator', '0193474c-4100-74bc-ab3e-f911fc901610', NULL, 'installation', '2024-11-20 02:00:00+00', 'Khởi động lần đầu', NULL, NULL, NULL),
('0193474c-4100-7424-be6c-6f4df3e876a5', '0193474c-4100-77a7-bc88-b0aae15560f0', 'unit-leader', '0193474c-4100-7f9c-aa7c-b3bff9b209e0', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-74a5-be0b-c8446538e674', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'appraiser', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-74c0-8c09-af59bb6d4e17', '0193474c-4100-7d13-8f57-c6d2b28bc315', 'council-member', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-74dc-9429-a2f617b00979', '0193474c-4100-70cc-8706-93336e8975c9', 'unit-leader', '0193474c-4100-7a29-bc59-bc4aabe5e52a', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-74ec-8a3a-b007cb43c0ec', '0193474c-4100-7d45-9073-a61df5fece72', 'unit-leader', '0193474c-4100-78ab-a591-12a192d4c185', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7865-a46a-3d09aacbd9dd', '0193474c-4100-7d69-9733-216d6f8bbe6f', 'unit-clerk', '0193474c-4100-7f9c-aa7c-b3bff9b209e0', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-78e0-a7f3-f3a578aae037', '0193474c-4100-771f-a6fd-8a31308b2875', 'lead-agency', '0193474c-4100-78ab-a591-12a192d4c185', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-79d9-ba34-adbee730fd01', '0193474c-4100-7804-affc-dd813184cf5b', 'unit-leader', '0193474c-4100-75fc-a375-68c87614b7c9', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-79da-b8e1-9595660e4f48', '0193474c-4100-7964-b798-7c50e8f324a9', 'analyst', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7a1e-b578-252356685a14', '0193474c-4100-7052-a31b-495e53927c37', 'council-member', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7ac5-b0b8-cd13d6459bbc', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', 'reform-office', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7ae6-9fb9-5be7c2dcdc26', '0193474c-4100-79d8-a9f6-b11186c2cb53', 'appraiser', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7b24-9594-45a1293ba4d4', '0193474c-4100-7460-9aa1-7d3b54cd440d', 'unit-leader', '0193474c-4100-70dd-a7ce-28a3fb034af4', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7d30-b5ea-3962304717df', '0193474c-4100-7e2d-803e-13e14812186e', 'unit-clerk', '0193474c-4100-75fc-a375-68c87614b7c9', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7d68-ac7c-fefd6d3251a8', '0193474c-4100-7711-8da5-72062e5c47ed', 'appraiser', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7d78-9abb-8d1e867cd496', '0193474c-4100-7194-8934-5c0fe4ce193f', 'auditor', '0193474c-4100-71cb-9d09-651b8395d5cb', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL),
('0193474c-4100-7d87-acc8-e9bd4399c374', '0193474c-4100-7906-97a6-2519af546cf2', 'unit-clerk', '0193474c-4100-70dd-a7ce-28a3fb034af4', NULL, 'account:quantri', '2024-11-20 02:00:00+00', 'kiểm thử', NULL, NULL, NULL);

insert into round (top_unit_id, id, index_code, assessed_year, title_vi, title_en, scheme_hash, head, groups, opened_at) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-nganh', '2026', 'Kỳ mẫu 2026, so-nganh', 'Sample round 2026, so-nganh', 'f771890f9b2a0fd7c4ca588644d2228ac1349b26de758b6f1e0a4f00014f4db6', '{"year": 2026, "title": {"en": "Sample round 2026, so-nganh", "vi": "Kỳ mẫu 2026, so-nganh"}, "number": 1, "series": "so-nganh", "sources": [{"en": "Sample", "vi": "Mẫu"}], "summary": {"en": "Sample round 2026, so-nganh", "vi": "Kỳ mẫu 2026, so-nganh"}, "indexTitle": {"en": "Sample round 2026, so-nganh", "vi": "Kỳ mẫu 2026, so-nganh"}, "shortTitle": {"en": "Sample round 2026, so-nganh", "vi": "Kỳ mẫu 2026, so-nganh"}, "publishedOn": ""}', '[{"id": "all", "title": {"en": "All", "vi": "Tất cả"}}]', '2026-11-30 04:37:10.146971+00'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-phuong', '2026', 'Kỳ mẫu 2026, xa-phuong', 'Sample round 2026, xa-phuong', '3282159c9b03c9712f5a21b0fff369d49695c19d15ecba1d456b0a2da20da8d2', '{"year": 2026, "title": {"en": "Sample round 2026, xa-phuong", "vi": "Kỳ mẫu 2026, xa-phuong"}, "number": 1, "series": "xa-phuong", "sources": [{"en": "Sample", "vi": "Mẫu"}], "summary": {"en": "Sample round 2026, xa-phuong", "vi": "Kỳ mẫu 2026, xa-phuong"}, "indexTitle": {"en": "Sample round 2026, xa-phuong", "vi": "Kỳ mẫu 2026, xa-phuong"}, "shortTitle": {"en": "Sample round 2026, xa-phuong", "vi": "Kỳ mẫu 2026, xa-phuong"}, "publishedOn": ""}', '[{"id": "all", "title": {"en": "All", "vi": "Tất cả"}}]', '2026-11-30 04:37:10.705564+00'),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'quan-tri-mau', '2026', 'Kỳ thử 2026', 'Trial 2026', 'bb7b50cd15e51932a070c1ba4c2661e9a7e2ade5becde58295a977ab0d70b5f9', '{"year": 2026, "title": {"en": "Trial 2026", "vi": "Kỳ thử 2026"}, "number": 1, "series": "quan-tri-mau", "sources": [{"en": "trial figures", "vi": "số liệu thử"}], "summary": {"en": "A trial round.", "vi": "Kỳ thử."}, "indexTitle": {"en": "Governance (sample)", "vi": "Quản trị (mẫu)"}, "shortTitle": {"en": "Sample governance", "vi": "Quản trị mẫu"}, "publishedOn": ""}', '[{"id": "a", "title": {"en": "Wards", "vi": "Phường"}}, {"id": "b", "title": {"en": "Departments", "vi": "Sở"}}]', '2026-11-30 04:37:39.779765+00');

insert into round_unit (top_unit_id, round_id, unit_version_id, pinned) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '{"id": "so-noi-vu", "code": "so-noi-vu", "kind": "so-nganh", "name": {"en": "Sở Nội vụ", "vi": "Sở Nội vụ"}, "chain": "so-noi-vu", "group": "all", "shortName": {"en": "Sở Nội vụ", "vi": "Sở Nội vụ"}}'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '{"id": "so-tai-chinh", "code": "so-tai-chinh", "kind": "so-nganh", "name": {"en": "Sở Tài chính", "vi": "Sở Tài chính"}, "chain": "so-tai-chinh", "group": "all", "shortName": {"en": "Sở Tài chính", "vi": "Sở Tài chính"}}'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '{"id": "phuong-song-han", "code": "phuong-song-han", "kind": "xa-phuong", "name": {"en": "Phường Sông Hàn", "vi": "Phường Sông Hàn"}, "chain": "phuong-song-han", "group": "all", "shortName": {"en": "Phường Sông Hàn", "vi": "Phường Sông Hàn"}}'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '{"id": "xa-binh-minh", "code": "xa-binh-minh", "kind": "xa-phuong", "name": {"en": "Xã Bình Minh", "vi": "Xã Bình Minh"}, "chain": "xa-binh-minh", "group": "all", "shortName": {"en": "Xã Bình Minh", "vi": "Xã Bình Minh"}}'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-hoa-binh', '{"id": "xa-hoa-binh", "code": "xa-hoa-binh", "kind": "xa-phuong", "name": {"en": "Xã Hòa Bình", "vi": "Xã Hòa Bình"}, "chain": "xa-hoa-binh", "group": "all", "shortName": {"en": "Xã Hòa Bình", "vi": "Xã Hòa Bình"}}'),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06685@2025-07-01', '{"id": "06685@2025-07-01", "code": "06685", "kind": "phuong", "name": {"en": "Hong Gai Ward", "vi": "Phường Hồng Gai"}, "chain": "#06685@2025-07-01", "group": "a", "shortName": {"en": "Hong Gai", "vi": "Hồng Gai"}}'),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', '06793@2025-07-01', '{"id": "06793@2025-07-01", "code": "06793", "kind": "phuong", "name": {"en": "Cam Pha Ward", "vi": "Phường Cẩm Phả"}, "chain": "#06793@2025-07-01", "group": "a", "shortName": {"en": "Cam Pha", "vi": "Cẩm Phả"}}'),
('VN', '01a22abe-893d-786f-a859-cbfd4f0fb815', 'org:22:so-noi-vu', '{"id": "org:22:so-noi-vu", "code": "org:22:so-noi-vu", "kind": "sở", "name": {"en": "Department of Home Affairs", "vi": "Sở Nội vụ"}, "chain": "org:22:so-noi-vu", "group": "b", "shortName": {"en": "Department of Home Affairs", "vi": "Sở Nội vụ"}}');

insert into scheme (hash, index_code, version, yaml, status, created_at) values
('3282159c9b03c9712f5a21b0fff369d49695c19d15ecba1d456b0a2da20da8d2', 'par-index-commune', 'sample-2026', '# Bộ tiêu chí mẫu cho xã, phường, đặc khu. Mẫu, không phải văn bản ban hành. Nguồn: sources.md
$schema: ../../scheme.schema.json
scheme: par-index-commune
version: sample-2026
status: sample
title: { vi: "Chỉ số cải cách hành chính cấp xã (mẫu)", en: "Public administration reform index of communes (sample)" }
note:
  vi: "Mẫu, không phải văn bản ban hành: bộ tiêu chí khởi thảo để một tỉnh sửa thành bộ của mình, dùng cho xã, phường, đặc khu trong mô hình hai cấp. Tám lĩnh vực; 61,5 điểm thẩm định, 6,5 điểm kết quả phát triển kinh tế - xã hội, 32 điểm điều tra xã hội học (SIPAS 10, lãnh đạo, công chức và đại biểu 22)."
  en: "A sample, not an issued document: a first draft that a province makes its own, for communes, wards and special zones under the two-level model. Eight domains; 61.5 points of appraised work, 6.5 of socio-economic results, 32 of surveys (SIPAS 10, leaders, officials and deputies 22)."
basis:
  mau: { document: "Bộ tiêu chí mẫu của Thang Điểm", title: { vi: "theo cơ cấu chung của Quyết định 876/QĐ-BNV", en: "after the general structure of Decision 876/QĐ-BNV" } }
years: { from: 2026 }
units: [xã, phường, đặc khu]
levels: [{ vi: lĩnh vực, en: domain }, { vi: tiêu chí, en: criterion }, { vi: tiêu chí thành phần, en: sub-criterion }]
facts:
  island: { kind: yes-no, vi: "Đặc khu hải đảo", en: "Special zone on an island" }
  headDisciplined: { kind: yes-no, vi: "Chủ tịch UBND cấp xã bị kỷ luật trong năm", en: "Chair disciplined in the year" }
  harassment: { kind: yes-no, vi: "Có kết luận công chức nhũng nhiễu, gây phiền hà khi giải quyết thủ tục", en: "An official is found to have harassed people in a procedure" }
index: { value: share, points: 100, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: by-kind
classes:
  - { id: XS, title: { vi: Xuất sắc, en: Excellent }, from: "90%", provided: [{ every: 1, atLeast: "60%" }, { item: "3", atLeast: "80%" }, { fact: headDisciplined, is: false }] }
  - { id: T, title: { vi: Tốt, en: Good }, from: "80%", provided: [{ every: 1, atLeast: "50%" }, { fact: headDisciplined, is: false }] }
  - { id: K, title: { vi: Khá, en: Fair }, from: "70%" }
  - { id: TB, title: { vi: Trung bình, en: Average }, from: "50%" }
  - { id: Y, title: { vi: Yếu, en: Weak }, from: 0 }
vetoes:
  - { when: [harassment], class: Y, title: { vi: "Có công chức nhũng nhiễu, gây phiền hà", en: "An official harassed people" } }
items:
  - code: "1"
    title: { vi: "Công tác chỉ đạo, điều hành cải cách hành chính", en: "Steering of the reform" }
    points: 12
    items:
        - code: "1.1"
          title: { vi: "Kế hoạch cải cách hành chính năm", en: "Yearly reform plan" }
          points: 2.5
          items:
              - code: "1.1.1"
                title: { vi: "Ban hành kế hoạch kịp thời", en: "Plan issued in time" }
                points: 0.5
                source: self
                evidence: { vi: "Kế hoạch đã ban hành (số, ngày)", en: "The plan as issued (number, date)" }
                facts:
                  issued: { kind: yes-no, vi: "Đã ban hành kế hoạch", en: "Plan issued" }
                  since: { kind: date, vi: "Ngày tỉnh ban hành kế hoạch", en: "Plan of the province issued" }
                  day: { kind: date, vi: "Ngày xã ban hành kế hoạch", en: "Plan of the commune issued" }
                rule: { kind: step-by-delay, of: day - since, provided: [issued], bands: [{ upTo: 20, points: 0.5 }, { upTo: 40, points: 0.25 }, { beyond: 40, points: 0 }] }
                cases:
                  - { given: { issued: có, since: 2026-01-05, day: 2026-01-25 }, points: 0.5 }
                  - { given: { issued: có, since: 2026-01-05, day: 2026-02-14 }, points: 0.25 }
                  - { given: { issued: có, since: 2026-01-05, day: 2026-02-15 }, points: 0 }
                  - { given: { issued: không }, points: 0 }
              - code: "1.1.2"
                title: { vi: "Kế hoạch rõ nhiệm vụ, người làm, thời hạn, kết quả", en: "Plan with tasks, owners, dates and results" }
                points: 0.5
                source: self
                evidence: { vi: "Kế hoạch và phụ lục phân công", en: "The plan with its table of tasks" }
                facts:
                  met: { kind: yes-no, vi: "Đủ bảy lĩnh vực phù hợp với cấp xã", en: "All domains that concern communes" }
                  second: { kind: yes-no, vi: "Rõ người làm, thời hạn, kết quả", en: "Owner, date and result are named" }
                rule: { kind: all-or-nothing, when: [met, second] }
                cases:
                  - { given: { met: có, second: có }, points: 0.5 }
                  - { given: { met: có, second: không }, points: 0 }
              - code: "1.1.3"
                title: { vi: "Mức độ hoàn thành kế hoạch", en: "Completion of the plan" }
                points: 1.5
                source: self
                evidence: { vi: "Báo cáo kết quả kèm sản phẩm", en: "Result report with products" }
                facts:
                  done: { kind: count, vi: "Nhiệm vụ đã hoàn thành", en: "Tasks done" }
                  total: { kind: count, vi: "Nhiệm vụ trong kế hoạch", en: "Tasks in the plan" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1.5 }
                  - { given: { done: 180, total: 200 }, points: 1.35 }
                  - { given: { done: 159, total: 200 }, points: 0 }
        - code: "1.2"
          title: { vi: "Báo cáo cải cách hành chính", en: "Reform reports" }
          points: 1.5
          items:
              - code: "1.2.1"
                title: { vi: "Báo cáo đủ nội dung, số liệu thống nhất", en: "Reports with full and consistent figures" }
                points: 0.5
                source: self
                evidence: { vi: "Các báo cáo định kỳ", en: "Periodic reports" }
                facts:
                  met: { kind: yes-no, vi: "Đủ nội dung", en: "Content complete" }
                  second: { kind: yes-no, vi: "Số liệu thống nhất giữa các kỳ", en: "Figures agree from one period to the next" }
                rule: { kind: all-or-nothing, when: [met, second] }
                cases:
                  - { given: { met: có, second: có }, points: 0.5 }
                  - { given: { met: có, second: không }, points: 0 }
              - code: "1.2.2"
                title: { vi: "Báo cáo gửi đúng hạn", en: "Reports sent in time" }
                points: 1
                source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
                evidence: { vi: "Thời điểm gửi ghi trên hệ thống", en: "Time stamps of the system" }
                facts:
                  done: { kind: count, vi: "Báo cáo gửi đúng hạn", en: "Reports sent in time" }
                  total: { kind: count, vi: "Báo cáo phải gửi", en: "Reports due" }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "75%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 150, total: 200 }, points: 0.5 }
                  - { given: { done: 149, total: 200 }, points: 0 }
        - code: "1.3"
          title: { vi: "Tự kiểm tra cải cách hành chính", en: "Own inspection of the reform" }
          points: 1.5
          items:
              - code: "1.3.1"
                title: { vi: "Phòng, đơn vị thuộc xã được kiểm tra", en: "Divisions and units inspected" }
                points: 0.75
                source: self
                evidence: { vi: "Kế hoạch, biên bản kiểm tra", en: "Plan and record of inspection" }
                facts:
                  done: { kind: count, vi: "Phòng, đơn vị được kiểm tra", en: "Divisions and units inspected" }
                  total: { kind: count, vi: "Phòng, đơn vị thuộc xã", en: "Divisions and units of the commune" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "50%", points: 0.75 }, { from: "30%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 100, total: 200 }, points: 0.75 }
                  - { given: { done: 60, total: 200 }, points: 0.5 }
                  - { given: { done: 59, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "1.3.2"
                title: { vi: "Xử lý vấn đề phát hiện qua kiểm tra", en: "Handling what inspections found" }
                points: 0.75
                source: self
                evidence: { vi: "Văn bản xử lý, kể cả theo kết luận của cấp trên", en: "Documents that handle each issue, those of the province included" }
                facts:
                  found: { kind: count, vi: "Vấn đề phải xử lý", en: "Issues to handle" }
                  done: { kind: count, vi: "Vấn đề đã xử lý", en: "Issues handled" }
                rule:
                  kind: branch
                  when: [{ fact: found, is: 0 }]
                  use: { kind: all-or-nothing, when: [{ fact: found, is: 0 }] }
                  otherwise: { kind: proportional, of: done / found }
                cases:
                  - { given: { found: 0 }, points: 0.75 }
                  - { given: { found: 4, done: 4 }, points: 0.75 }
                  - { given: { found: 4, done: 1 }, points: 0.1875 }
        - code: "1.4"
          title: { vi: "Tuyên truyền cải cách hành chính", en: "Communication of the reform" }
          points: 1
          items:
              - code: "1.4.1"
                title: { vi: "Tin, bài, lượt phát trên trang tin và truyền thanh cơ sở", en: "Items on the website and local radio" }
                points: 0.5
                source: self
                evidence: { vi: "Đường dẫn, lịch phát", en: "Links, broadcasting schedule" }
                facts: { number: { kind: count, vi: "Tin, bài, lượt phát", en: "Items published or broadcast" } }
                rule: { kind: step-by-count, of: number, bands: [{ from: 50, points: 0.5 }, { from: 20, points: 0.25 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { number: 50 }, points: 0.5 }
                  - { given: { number: 20 }, points: 0.25 }
                  - { given: { number: 19 }, points: 0 }
              - code: "1.4.2"
                title: { vi: "Hướng dẫn người dân dùng dịch vụ số tại thôn, tổ dân phố", en: "Help with digital services in villages" }
                points: 0.5
                source: self
                evidence: { vi: "Biên bản, hình ảnh", en: "Records, photographs" }
                facts: { number: { kind: count, vi: "Buổi hướng dẫn đã tổ chức", en: "Sessions held" } }
                rule: { kind: step-by-count, of: number, bands: [{ from: 10, points: 0.5 }, { from: 4, points: 0.25 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { number: 10 }, points: 0.5 }
                  - { given: { number: 4 }, points: 0.25 }
                  - { given: { number: 3 }, points: 0 }
        - code: "1.5"
          title: { vi: "Sáng kiến, cách làm mới", en: "Initiatives and new ways" }
          points: 0.5
          source: self
          evidence: { vi: "Văn bản công nhận hoặc áp dụng", en: "Document of recognition or use" }
          facts: { number: { kind: count, vi: "Sáng kiến được công nhận", en: "Initiatives recognised" } }
          rule: { kind: step-by-count, of: number, bands: [{ from: 1, points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { number: 1 }, points: 0.5 }
            - { given: { number: 0 }, points: 0 }
        - code: "1.6"
          title: { vi: "Thực hiện nhiệm vụ UBND, Chủ tịch UBND tỉnh giao", en: "Tasks given by the province" }
          points: 1.5
          source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
          evidence: { vi: "Kết quả trên hệ thống theo dõi nhiệm vụ", en: "Record of the task tracking system" }
          facts:
            done: { kind: count, vi: "Nhiệm vụ hoàn thành đúng hạn", en: "Tasks done in time" }
            total: { kind: count, vi: "Nhiệm vụ đến hạn trong năm", en: "Tasks due in the year" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1.5 }, { from: "95%", points: 1 }, { from: "90%", points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 200, total: 200 }, points: 1.5 }
            - { given: { done: 190, total: 200 }, points: 1 }
            - { given: { done: 180, total: 200 }, points: 0.5 }
            - { given: { done: 179, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "1.7"
          title: { vi: "Đối thoại của người đứng đầu với người dân, doanh nghiệp", en: "Dialogue of the chair with people and firms" }
          points: 0.5
          source: self
          evidence: { vi: "Kế hoạch, biên bản, thông báo kết quả", en: "Plan, minutes, notice of results" }
          facts: { number: { kind: count, vi: "Cuộc đối thoại đã tổ chức", en: "Dialogues held" } }
          rule: { kind: step-by-count, of: number, bands: [{ from: 2, points: 0.5 }, { from: 1, points: 0.25 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { number: 2 }, points: 0.5 }
            - { given: { number: 1 }, points: 0.25 }
            - { given: { number: 0 }, points: 0 }
        - code: "1.8"
          title: { vi: "Điều tra xã hội học về chỉ đạo, điều hành", en: "Survey on steering" }
          points: 3
          source: { survey: { vi: "điều tra lãnh đạo, công chức và đại biểu HĐND cấp xã", en: "survey of leaders, officials and council deputies of the commune" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 3 }
            - { given: { result: "85%" }, points: 2.55 }
  - code: "2"
    title: { vi: "Cải cách thể chế", en: "Institutional reform" }
    points: 8
    items:
        - code: "2.1"
          title: { vi: "Ban hành văn bản thuộc thẩm quyền", en: "Documents of the commune" }
          points: 2
          items:
              - code: "2.1.1"
                title: { vi: "Văn bản ban hành đúng thẩm quyền, hình thức, trình tự", en: "Documents lawful in competence, form and procedure" }
                points: 1
                source: { lead: { vi: "Sở Tư pháp", en: "Department of Justice" } }
                evidence: { vi: "Kết quả kiểm tra văn bản", en: "Results of document review" }
                facts:
                  done: { kind: count, vi: "Văn bản đúng quy định", en: "Lawful documents" }
                  total: { kind: count, vi: "Văn bản được kiểm tra", en: "Documents reviewed" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "90%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 180, total: 200 }, points: 0.5 }
                  - { given: { done: 179, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "2.1.2"
                title: { vi: "Xử lý văn bản trái pháp luật", en: "Unlawful documents handled" }
                points: 1
                source: { lead: { vi: "Sở Tư pháp", en: "Department of Justice" } }
                evidence: { vi: "Văn bản xử lý theo kết luận", en: "Documents that follow the conclusions" }
                facts:
                  done: { kind: count, vi: "Văn bản đã xử lý", en: "Documents handled" }
                  total: { kind: count, vi: "Văn bản phải xử lý", en: "Documents to handle" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "70%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 140, total: 200 }, points: 0.5 }
                  - { given: { done: 139, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "2.2"
          title: { vi: "Rà soát văn bản còn hiệu lực của đơn vị cũ sau sắp xếp", en: "Review of documents of the merged communes" }
          points: 1
          source: self
          evidence: { vi: "Danh mục văn bản đã rà soát", en: "List of documents reviewed" }
          facts:
            done: { kind: count, vi: "Văn bản đã rà soát", en: "Documents reviewed" }
            total: { kind: count, vi: "Văn bản của các đơn vị hành chính cũ", en: "Documents of the former communes" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
          cases:
            - { given: { done: 200, total: 200 }, points: 1 }
            - { given: { done: 180, total: 200 }, points: 0.9 }
            - { given: { done: 159, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "2.3"
          title: { vi: "Phổ biến, theo dõi thi hành pháp luật", en: "Legal information and monitoring" }
          points: 1.5
          items:
              - code: "2.3.1"
                title: { vi: "Thực hiện kế hoạch phổ biến, giáo dục pháp luật", en: "Legal information plan carried out" }
                points: 0.75
                source: self
                evidence: { vi: "Kế hoạch, báo cáo", en: "Plan and report" }
                facts:
                  done: { kind: count, vi: "Hoạt động đã thực hiện", en: "Activities carried out" }
                  total: { kind: count, vi: "Hoạt động trong kế hoạch", en: "Activities in the plan" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 0.75 }
                  - { given: { done: 180, total: 200 }, points: 0.675 }
                  - { given: { done: 159, total: 200 }, points: 0 }
              - code: "2.3.2"
                title: { vi: "Xử lý kết quả theo dõi thi hành pháp luật", en: "Follow-up of monitoring" }
                points: 0.75
                source: self
                evidence: { vi: "Văn bản xử lý hoặc kiến nghị", en: "Documents that act or propose to act" }
                facts:
                  done: { kind: count, vi: "Vấn đề đã xử lý hoặc kiến nghị", en: "Issues acted upon" }
                  total: { kind: count, vi: "Vấn đề phát hiện", en: "Issues found" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 0.75 }
                  - { given: { done: 6, total: 8 }, points: 0.5625 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "2.4"
          title: { vi: "Góp ý dự thảo văn bản của tỉnh", en: "Comments on drafts of the province" }
          points: 1
          source: self
          evidence: { vi: "Văn bản góp ý", en: "Comment letters" }
          facts:
            done: { kind: count, vi: "Dự thảo góp ý đúng hạn", en: "Drafts answered in time" }
            total: { kind: count, vi: "Dự thảo được đề nghị góp ý", en: "Drafts received for comment" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "90%", points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 200, total: 200 }, points: 1 }
            - { given: { done: 180, total: 200 }, points: 0.5 }
            - { given: { done: 179, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "2.5"
          title: { vi: "Điều tra xã hội học về thể chế", en: "Survey on institutions" }
          points: 2.5
          source: { survey: { vi: "điều tra lãnh đạo, công chức và đại biểu HĐND cấp xã", en: "survey of leaders, officials and council deputies of the commune" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 2.5 }
            - { given: { result: "85%" }, points: 2.125 }
  - code: "3"
    title: { vi: "Cải cách thủ tục hành chính", en: "Reform of administrative procedures" }
    points: 19
    items:
        - code: "3.1"
          title: { vi: "Công khai thủ tục hành chính", en: "Publication of procedures" }
          points: 2
          items:
              - code: "3.1.1"
                title: { vi: "Niêm yết đủ, đúng tại Trung tâm Phục vụ hành chính công", en: "Posted in full at the service centre" }
                points: 1
                source: self
                evidence: { vi: "Ảnh chụp niêm yết hoặc mã QR", en: "Photograph of the notice or QR code" }
                facts:
                  met: { kind: yes-no, vi: "Đủ danh mục đang áp dụng", en: "All procedures in force" }
                  second: { kind: yes-no, vi: "Dễ thấy, dễ đọc", en: "Easy to find and read" }
                rule: { kind: all-or-nothing, when: [met, second] }
                cases:
                  - { given: { met: có, second: có }, points: 1 }
                  - { given: { met: có, second: không }, points: 0 }
              - code: "3.1.2"
                title: { vi: "Công khai phí, lệ phí, địa chỉ phản ánh", en: "Fees and complaint address published" }
                points: 1
                source: self
                evidence: { vi: "Ảnh chụp, đường dẫn", en: "Photograph, link" }
                facts:
                  met: { kind: yes-no, vi: "Công khai phí, lệ phí", en: "Fees published" }
                  second: { kind: yes-no, vi: "Công khai địa chỉ tiếp nhận phản ánh", en: "Complaint address published" }
                rule: { kind: all-or-nothing, when: [met, second] }
                cases:
                  - { given: { met: có, second: có }, points: 1 }
                  - { given: { met: có, second: không }, points: 0 }
        - code: "3.2"
          title: { vi: "Trung tâm Phục vụ hành chính công cấp xã", en: "Public administration service centre" }
          points: 4
          items:
              - code: "3.2.1"
                title: { vi: "Cơ sở vật chất của trung tâm", en: "Premises of the centre" }
                points: 1
                source: self
                evidence: { vi: "Ảnh chụp, biên bản kiểm tra", en: "Photographs, record of inspection" }
                facts:
                  grade:
                    kind: level
                    vi: "Mức đáp ứng"
                    en: "How far it meets the requirements"
                    levels:
                      full: { vi: "Đủ diện tích, thiết bị, lối cho người khuyết tật", en: "Space, equipment and access for people with disabilities" }
                      partial: { vi: "Thiếu một phần", en: "Partly missing" }
                      none: { vi: "Chưa đáp ứng", en: "Not met" }
                rule: { kind: level, of: grade, points: { full: 1, partial: 0.5, none: 0 } }
                cases:
                  - { given: { grade: full }, points: 1 }
                  - { given: { grade: partial }, points: 0.5 }
                  - { given: { grade: none }, points: 0 }
              - code: "3.2.2"
                title: { vi: "Thủ tục tiếp nhận tại trung tâm", en: "Procedures received at the centre" }
                points: 1.5
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Danh mục thủ tục đưa vào trung tâm", en: "List of procedures brought to the centre" }
                facts:
                  done: { kind: count, vi: "Thủ tục tiếp nhận tại trung tâm", en: "Procedures received at the centre" }
                  total: { kind: count, vi: "Thủ tục thuộc thẩm quyền cấp xã", en: "Procedures of communes" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "90%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1.5 }
                  - { given: { done: 190, total: 200 }, points: 1.425 }
                  - { given: { done: 179, total: 200 }, points: 0 }
              - code: "3.2.3"
                title: { vi: "Thủ tục liên thông, phi địa giới", en: "Procedures across offices and places" }
                points: 1.5
                source: self
                evidence: { vi: "Danh mục, số liệu hệ thống", en: "List, figures of the system" }
                facts:
                  done: { kind: count, vi: "Thủ tục đã thực hiện", en: "Procedures carried out" }
                  total: { kind: count, vi: "Thủ tục phải thực hiện", en: "Procedures due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1.5 }, { from: "80%", points: 1 }, { from: "50%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1.5 }
                  - { given: { done: 160, total: 200 }, points: 1 }
                  - { given: { done: 100, total: 200 }, points: 0.5 }
                  - { given: { done: 99, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "3.3"
          title: { vi: "Kết quả giải quyết hồ sơ", en: "Handling of files" }
          points: 6
          items:
              - code: "3.3.1"
                title: { vi: "Hồ sơ giải quyết đúng hạn", en: "Files handled in time" }
                points: 4
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu của hệ thống thông tin giải quyết thủ tục hành chính", en: "Figures of the procedure system" }
                facts:
                  done: { kind: count, vi: "Hồ sơ giải quyết đúng hạn, trước hạn", en: "Files handled in time or earlier" }
                  total: { kind: count, vi: "Hồ sơ đến hạn giải quyết", en: "Files due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "95%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 4 }
                  - { given: { done: 194, total: 200 }, points: 3.88 }
                  - { given: { done: 189, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "3.3.2"
                title: { vi: "Xin lỗi, hẹn lại khi hồ sơ trễ hạn", en: "Apology and new date for late files" }
                points: 1
                source: self
                evidence: { vi: "Thư xin lỗi, phiếu hẹn lại", en: "Letters of apology with the new date" }
                facts:
                  found: { kind: count, vi: "Hồ sơ trễ hạn", en: "Late files" }
                  done: { kind: count, vi: "Hồ sơ đã xin lỗi, hẹn lại", en: "Late files with an apology" }
                rule:
                  kind: branch
                  when: [{ fact: found, is: 0 }]
                  use: { kind: all-or-nothing, when: [{ fact: found, is: 0 }] }
                  otherwise: { kind: proportional, of: done / found }
                cases:
                  - { given: { found: 0 }, points: 1 }
                  - { given: { found: 4, done: 4 }, points: 1 }
                  - { given: { found: 4, done: 1 }, points: 0.25 }
              - code: "3.3.3"
                title: { vi: "Không yêu cầu giấy tờ ngoài quy định", en: "No papers asked beyond the rules" }
                points: 1
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Kết quả kiểm tra, phản ánh được xác minh", en: "Results of inspection, complaints verified" }
                facts: { number: { kind: count, vi: "Trường hợp yêu cầu giấy tờ ngoài quy định", en: "Cases of papers asked beyond the rules" } }
                rule: { kind: step-by-count, of: number, bands: [{ from: 3, points: 0 }, { from: 1, points: 0.5 }, { from: 0, points: 1 }] }
                cases:
                  - { given: { number: 3 }, points: 0 }
                  - { given: { number: 1 }, points: 0.5 }
                  - { given: { number: 0 }, points: 1 }
        - code: "3.4"
          title: { vi: "Phản ánh, kiến nghị", en: "Complaints and proposals" }
          points: 2
          items:
              - code: "3.4.1"
                title: { vi: "Xử lý phản ánh, kiến nghị đúng hạn", en: "Answered in time" }
                points: 1
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu của hệ thống tiếp nhận", en: "Figures of the complaint system" }
                facts:
                  done: { kind: count, vi: "Phản ánh, kiến nghị xử lý đúng hạn", en: "Answered in time" }
                  total: { kind: count, vi: "Phản ánh, kiến nghị đã tiếp nhận", en: "Received" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "90%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 190, total: 200 }, points: 0.95 }
                  - { given: { done: 179, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "3.4.2"
                title: { vi: "Công khai kết quả trả lời", en: "Answers published" }
                points: 1
                source: self
                evidence: { vi: "Đường dẫn công khai", en: "Links to the published answers" }
                facts:
                  done: { kind: count, vi: "Kết quả đã công khai", en: "Answers published" }
                  total: { kind: count, vi: "Kết quả phải công khai", en: "Answers to publish" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "3.5"
          title: { vi: "Điều tra xã hội học về thủ tục hành chính", en: "Survey on procedures" }
          points: 5
          source: { survey: { vi: "điều tra lãnh đạo, công chức và đại biểu HĐND cấp xã", en: "survey of leaders, officials and council deputies of the commune" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 5 }
            - { given: { result: "85%" }, points: 4.25 }
  - code: "4"
    title: { vi: "Cải cách tổ chức bộ máy", en: "Reform of the organisation" }
    points: 7
    items:
        - code: "4.1"
          title: { vi: "Sắp xếp phòng, đơn vị thuộc xã theo quy định", en: "Divisions and units arranged as required" }
          points: 1.5
          source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
          evidence: { vi: "Quyết định thành lập, quy định chức năng", en: "Decisions on founding and functions" }
          facts:
            met: { kind: yes-no, vi: "Số phòng đúng khung", en: "Number of divisions within the frame" }
            second: { kind: yes-no, vi: "Số cấp phó đúng quy định", en: "Number of deputies within the limit" }
          rule: { kind: all-or-nothing, when: [met, second] }
          cases:
            - { given: { met: có, second: có }, points: 1.5 }
            - { given: { met: có, second: không }, points: 0 }
        - code: "4.2"
          title: { vi: "Sử dụng không vượt biên chế được giao", en: "Staff within the quota" }
          points: 1
          source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
          evidence: { vi: "Quyết định giao biên chế, báo cáo sử dụng biên chế", en: "Quota decision and report on staff" }
          facts:
            used: { kind: count, vi: "Biên chế có mặt", en: "Staff in post" }
            quota: { kind: count, vi: "Biên chế được giao", en: "Staff quota" }
          rule: { kind: step-by-ratio, of: used / quota, bands: [{ above: "100%", points: 0 }, { otherwise: true, points: 1 }] }
          cases: [{ given: { used: 32, quota: 32 }, points: 1 }, { given: { used: 33, quota: 32 }, points: 0 }]
        - code: "4.3"
          title: { vi: "Thực hiện nhiệm vụ được phân cấp, phân quyền", en: "Delegated tasks" }
          points: 1.5
          items:
              - code: "4.3.1"
                title: { vi: "Nhiệm vụ được phân cấp đã tổ chức thực hiện", en: "Delegated tasks carried out" }
                points: 1
                source: self
                evidence: { vi: "Bảng nhiệm vụ theo quy định phân cấp", en: "Table of delegated tasks" }
                facts:
                  done: { kind: count, vi: "Nhiệm vụ đã thực hiện", en: "Tasks carried out" }
                  total: { kind: count, vi: "Nhiệm vụ được phân cấp, phân quyền", en: "Tasks delegated" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "4.3.2"
                title: { vi: "Khắc phục hạn chế sau kiểm tra phân cấp", en: "Follow-up of inspections of delegated tasks" }
                points: 0.5
                source: self
                evidence: { vi: "Văn bản khắc phục", en: "Documents that handle each issue" }
                facts:
                  found: { kind: count, vi: "Hạn chế được kết luận", en: "Shortcomings found" }
                  done: { kind: count, vi: "Hạn chế đã khắc phục", en: "Shortcomings handled" }
                rule:
                  kind: branch
                  when: [{ fact: found, is: 0 }]
                  use: { kind: all-or-nothing, when: [{ fact: found, is: 0 }] }
                  otherwise: { kind: proportional, of: done / found }
                cases:
                  - { given: { found: 0 }, points: 0.5 }
                  - { given: { found: 4, done: 4 }, points: 0.5 }
                  - { given: { found: 4, done: 1 }, points: 0.125 }
        - code: "4.4"
          title: { vi: "Quy chế làm việc của UBND cấp xã", en: "Rules of work of the commune" }
          points: 0.5
          source: self
          evidence: { vi: "Quy chế đang áp dụng", en: "The rules in force" }
          facts:
            grade:
              kind: level
              vi: "Tình trạng quy chế"
              en: "State of the rules"
              levels:
                current: { vi: "Đã ban hành, phù hợp", en: "Issued and up to date" }
                outdated: { vi: "Chưa sửa đổi kịp thời", en: "Not updated in time" }
                none: { vi: "Chưa ban hành", en: "Not issued" }
          rule: { kind: level, of: grade, points: { current: 0.5, outdated: 0.25, none: 0 } }
          cases:
            - { given: { grade: current }, points: 0.5 }
            - { given: { grade: outdated }, points: 0.25 }
            - { given: { grade: none }, points: 0 }
        - code: "4.5"
          title: { vi: "Điều tra xã hội học về tổ chức bộ máy", en: "Survey on organisation" }
          points: 2.5
          source: { survey: { vi: "điều tra lãnh đạo, công chức và đại biểu HĐND cấp xã", en: "survey of leaders, officials and council deputies of the commune" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 2.5 }
            - { given: { result: "85%" }, points: 2.125 }
  - code: "5"
    title: { vi: "Cải cách chế độ công vụ", en: "Civil service reform" }
    points: 10.5
    items:
        - code: "5.1"
          title: { vi: "Bố trí công chức đúng vị trí việc làm", en: "Staff placed by job position" }
          points: 1.5
          source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
          evidence: { vi: "Bảng bố trí nhân sự theo vị trí", en: "Table of staff by position" }
          facts:
            done: { kind: count, vi: "Người được bố trí đúng vị trí", en: "Staff placed correctly" }
            total: { kind: count, vi: "Công chức có mặt", en: "Staff in post" }
          rule: { kind: proportional, of: done / total }
          cases:
            - { given: { done: 8, total: 8 }, points: 1.5 }
            - { given: { done: 6, total: 8 }, points: 1.125 }
            - { given: { done: 0, total: 8 }, points: 0 }
        - code: "5.2"
          title: { vi: "Công chức đạt chuẩn chuyên môn", en: "Staff with the required qualification" }
          points: 1.5
          source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
          evidence: { vi: "Danh sách, văn bằng", en: "List, degrees" }
          facts:
            done: { kind: count, vi: "Công chức đạt chuẩn", en: "Qualified staff" }
            total: { kind: count, vi: "Công chức có mặt", en: "Staff in post" }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1.5 }, { from: "90%", points: 1 }, { from: "80%", points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 200, total: 200 }, points: 1.5 }
            - { given: { done: 180, total: 200 }, points: 1 }
            - { given: { done: 160, total: 200 }, points: 0.5 }
            - { given: { done: 159, total: 200 }, points: 0 }
        - code: "5.3"
          title: { vi: "Đánh giá, xếp loại", en: "Appraisal of staff" }
          points: 1.5
          items:
              - code: "5.3.1"
                title: { vi: "Đúng trình tự, thời hạn", en: "Procedure and dates kept" }
                points: 0.5
                source: self
                evidence: { vi: "Quyết định, thông báo kết quả", en: "Decision and notice of results" }
                facts: { met: { kind: yes-no, vi: "Đúng trình tự, thời hạn", en: "Procedure and dates kept" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 0.5 }
                  - { given: { met: không }, points: 0 }
              - code: "5.3.2"
                title: { vi: "Đánh giá gắn với kết quả công việc", en: "Appraisal tied to results" }
                points: 1
                source: self
                evidence: { vi: "Bảng theo dõi sản phẩm công việc", en: "Record of work products" }
                facts:
                  grade:
                    kind: level
                    vi: "Mức gắn với sản phẩm"
                    en: "How closely it is tied"
                    levels:
                      quantified: { vi: "Có tiêu chí định lượng, theo dõi trên phần mềm", en: "Quantified and tracked in software" }
                      criteria: { vi: "Có tiêu chí định lượng", en: "Quantified" }
                      none: { vi: "Chưa có tiêu chí định lượng", en: "Not quantified" }
                rule: { kind: level, of: grade, points: { quantified: 1, criteria: 0.5, none: 0 } }
                cases:
                  - { given: { grade: quantified }, points: 1 }
                  - { given: { grade: criteria }, points: 0.5 }
                  - { given: { grade: none }, points: 0 }
        - code: "5.4"
          title: { vi: "Chấp hành kỷ luật, kỷ cương hành chính", en: "Discipline" }
          points: 1.5
          source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
          evidence: { vi: "Báo cáo, quyết định xử lý kỷ luật", en: "Report and disciplinary decisions" }
          facts: { number: { kind: count, vi: "Công chức bị kỷ luật từ khiển trách trở lên", en: "Staff disciplined, reprimand or above" } }
          rule: { kind: step-by-count, of: number, bands: [{ from: 2, points: 0 }, { from: 1, points: 0.75 }, { from: 0, points: 1.5 }] }
          cases:
            - { given: { number: 2 }, points: 0 }
            - { given: { number: 1 }, points: 0.75 }
            - { given: { number: 0 }, points: 1.5 }
        - code: "5.5"
          title: { vi: "Đào tạo, bồi dưỡng", en: "Training" }
          points: 1.5
          items:
              - code: "5.5.1"
                title: { vi: "Hoàn thành kế hoạch đào tạo, bồi dưỡng", en: "Training plan completed" }
                points: 1
                source: self
                evidence: { vi: "Kế hoạch, báo cáo kết quả", en: "Plan and report" }
                facts:
                  done: { kind: count, vi: "Lượt người đã đào tạo", en: "People trained" }
                  total: { kind: count, vi: "Lượt người theo kế hoạch", en: "People in the plan" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 180, total: 200 }, points: 0.9 }
                  - { given: { done: 159, total: 200 }, points: 0 }
              - code: "5.5.2"
                title: { vi: "Công chức được tập huấn kỹ năng số", en: "Staff trained in digital skills" }
                points: 0.5
                source: self
                evidence: { vi: "Danh sách, chứng nhận", en: "List and certificates" }
                facts:
                  done: { kind: count, vi: "Công chức được tập huấn", en: "Staff trained" }
                  total: { kind: count, vi: "Công chức có mặt", en: "Staff in post" }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "90%", points: 0.5 }, { from: "60%", points: 0.25 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 180, total: 200 }, points: 0.5 }
                  - { given: { done: 120, total: 200 }, points: 0.25 }
                  - { given: { done: 119, total: 200 }, points: 0 }
        - code: "5.6"
          title: { vi: "Điều tra xã hội học về chế độ công vụ", en: "Survey on the civil service" }
          points: 3
          source: { survey: { vi: "điều tra lãnh đạo, công chức và đại biểu HĐND cấp xã", en: "survey of leaders, officials and council deputies of the commune" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 3 }
            - { given: { result: "85%" }, points: 2.55 }
  - code: "6"
    title: { vi: "Cải cách tài chính công", en: "Public finance reform" }
    points: 10.5
    items:
        - code: "6.1"
          title: { vi: "Giải ngân kế hoạch vốn đầu tư công", en: "Disbursement of public investment" }
          points: 2.5
          source: { lead: { vi: "Sở Tài chính", en: "Department of Finance" } }
          evidence: { vi: "Báo cáo giải ngân đến hết niên độ", en: "Disbursement report to the end of the budget year" }
          facts:
            done: { kind: money, vi: "Vốn đã giải ngân", en: "Funds disbursed" }
            total: { kind: money, vi: "Vốn được giao", en: "Funds assigned" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "70%" }
          cases:
            - { given: { done: 200, total: 200 }, points: 2.5 }
            - { given: { done: 170, total: 200 }, points: 2.125 }
            - { given: { done: 139, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "6.2"
          title: { vi: "Công khai ngân sách cấp xã", en: "Budget of the commune disclosed" }
          points: 1.5
          source: { lead: { vi: "Sở Tài chính", en: "Department of Finance" } }
          evidence: { vi: "Biểu công khai, đường dẫn, biên bản niêm yết", en: "Disclosure tables, link, record of posting" }
          facts:
            met: { kind: yes-no, vi: "Công khai dự toán", en: "Budget disclosed" }
            second: { kind: yes-no, vi: "Công khai quyết toán", en: "Accounts disclosed" }
          rule: { kind: all-or-nothing, when: [met, second] }
          cases:
            - { given: { met: có, second: có }, points: 1.5 }
            - { given: { met: có, second: không }, points: 0 }
        - code: "6.3"
          title: { vi: "Thực hiện kiến nghị thanh tra, kiểm toán", en: "Following inspections and audits" }
          points: 2
          items:
              - code: "6.3.1"
                title: { vi: "Nộp ngân sách theo kiến nghị", en: "Amounts paid back" }
                points: 1
                source: { lead: { vi: "Thanh tra tỉnh", en: "Provincial Inspectorate" } }
                evidence: { vi: "Chứng từ nộp ngân sách", en: "Payment vouchers" }
                facts:
                  done: { kind: money, vi: "Số tiền đã nộp", en: "Amount paid" }
                  total: { kind: money, vi: "Số tiền phải nộp", en: "Amount due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: shared-among-siblings }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "6.3.2"
                title: { vi: "Thực hiện các kiến nghị khác", en: "Other recommendations followed" }
                points: 1
                source: { lead: { vi: "Thanh tra tỉnh", en: "Provincial Inspectorate" } }
                evidence: { vi: "Báo cáo thực hiện kiến nghị", en: "Report on the recommendations" }
                facts:
                  done: { kind: count, vi: "Kiến nghị đã thực hiện", en: "Recommendations followed" }
                  total: { kind: count, vi: "Kiến nghị phải thực hiện", en: "Recommendations due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: shared-among-siblings }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "6.4"
          title: { vi: "Quản lý, sử dụng tài sản công", en: "Public assets" }
          points: 2
          items:
              - code: "6.4.1"
                title: { vi: "Phương án xử lý trụ sở, tài sản dôi dư sau sắp xếp", en: "Plans for surplus premises after the merger" }
                points: 1.5
                source: { lead: { vi: "Sở Tài chính", en: "Department of Finance" } }
                evidence: { vi: "Phương án, quyết định xử lý", en: "Plans and decisions" }
                facts:
                  done: { kind: count, vi: "Cơ sở đã có phương án được duyệt", en: "Premises with an approved plan" }
                  total: { kind: count, vi: "Cơ sở dôi dư", en: "Surplus premises" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1.5 }
                  - { given: { done: 6, total: 8 }, points: 1.125 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "6.4.2"
                title: { vi: "Quy chế và công khai tài sản công", en: "Rules on public assets, disclosed" }
                points: 0.5
                source: self
                evidence: { vi: "Quy chế, biểu công khai", en: "Rules, disclosure tables" }
                facts:
                  met: { kind: yes-no, vi: "Đã ban hành quy chế", en: "Rules issued" }
                  second: { kind: yes-no, vi: "Đã công khai", en: "Disclosed" }
                rule: { kind: all-or-nothing, when: [met, second] }
                cases:
                  - { given: { met: có, second: có }, points: 0.5 }
                  - { given: { met: có, second: không }, points: 0 }
        - code: "6.5"
          title: { vi: "Điều tra xã hội học về tài chính công", en: "Survey on public finance" }
          points: 2.5
          source: { survey: { vi: "điều tra lãnh đạo, công chức và đại biểu HĐND cấp xã", en: "survey of leaders, officials and council deputies of the commune" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 2.5 }
            - { given: { result: "85%" }, points: 2.125 }
  - code: "7"
    title: { vi: "Xây dựng và phát triển chính quyền số", en: "Digital government" }
    points: 16.5
    items:
        - code: "7.1"
          title: { vi: "Hoàn thành kế hoạch chuyển đổi số", en: "Digital transformation plan completed" }
          points: 1.5
          source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
          evidence: { vi: "Kế hoạch, báo cáo kết quả", en: "Plan and report" }
          facts:
            done: { kind: count, vi: "Nhiệm vụ đã hoàn thành", en: "Tasks done" }
            total: { kind: count, vi: "Nhiệm vụ trong kế hoạch", en: "Tasks in the plan" }
          rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
          cases:
            - { given: { done: 200, total: 200 }, points: 1.5 }
            - { given: { done: 180, total: 200 }, points: 1.35 }
            - { given: { done: 159, total: 200 }, points: 0 }
        - code: "7.2"
          title: { vi: "Văn bản điện tử", en: "Electronic documents" }
          points: 2.5
          items:
              - code: "7.2.1"
                title: { vi: "Văn bản điện tử ký số đúng quy định", en: "Documents signed digitally" }
                points: 1.5
                source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
                evidence: { vi: "Số liệu hệ thống quản lý văn bản", en: "Figures of the document system" }
                facts:
                  done: { kind: count, vi: "Văn bản ký số", en: "Documents signed" }
                  total: { kind: count, vi: "Văn bản đi phát hành", en: "Documents sent" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "90%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1.5 }
                  - { given: { done: 190, total: 200 }, points: 1.425 }
                  - { given: { done: 179, total: 200 }, points: 0 }
              - code: "7.2.2"
                title: { vi: "Hồ sơ công việc xử lý trên môi trường mạng", en: "Files handled online" }
                points: 1
                source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
                evidence: { vi: "Số liệu hệ thống quản lý văn bản", en: "Figures of the document system" }
                facts:
                  done: { kind: count, vi: "Hồ sơ xử lý trên mạng", en: "Files handled online" }
                  total: { kind: count, vi: "Hồ sơ công việc đã lập", en: "Files opened" }
                rule: { kind: threshold-proportional, of: done / total, full: "80%", floor: "50%" }
                cases:
                  - { given: { done: 160, total: 200 }, points: 1 }
                  - { given: { done: 130, total: 200 }, points: 0.8125 }
                  - { given: { done: 99, total: 200 }, points: 0 }
        - code: "7.3"
          title: { vi: "Dịch vụ công trực tuyến", en: "Online public services" }
          points: 6
          items:
              - code: "7.3.1"
                title: { vi: "Hồ sơ nộp trực tuyến", en: "Files sent online" }
                points: 2.5
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu của hệ thống", en: "Figures of the procedure system" }
                facts:
                  done: { kind: count, vi: "Hồ sơ nộp trực tuyến", en: "Files sent online" }
                  total: { kind: count, vi: "Hồ sơ của thủ tục có dịch vụ trực tuyến", en: "Files of procedures offered online" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "80%", floor: "30%" }
                cases:
                  - { given: { done: 160, total: 200 }, points: 2.5 }
                  - { given: { done: 110, total: 200 }, points: 1.71875 }
                  - { given: { done: 59, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "7.3.2"
                title: { vi: "Thanh toán trực tuyến", en: "Online payment" }
                points: 1.5
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu của hệ thống", en: "Figures of the procedure system" }
                facts:
                  done: { kind: count, vi: "Giao dịch thanh toán trực tuyến", en: "Payments made online" }
                  total: { kind: count, vi: "Giao dịch có nghĩa vụ tài chính", en: "Payments due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "60%", floor: "20%" }
                cases:
                  - { given: { done: 120, total: 200 }, points: 1.5 }
                  - { given: { done: 80, total: 200 }, points: 1 }
                  - { given: { done: 39, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "7.3.3"
                title: { vi: "Số hóa hồ sơ, trả kết quả điện tử", en: "Files digitised, results in electronic form" }
                points: 2
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu của hệ thống", en: "Figures of the procedure system" }
                facts:
                  done: { kind: count, vi: "Hồ sơ có kết quả điện tử", en: "Files with an electronic result" }
                  total: { kind: count, vi: "Hồ sơ đã giải quyết", en: "Files handled" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "70%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 2 }
                  - { given: { done: 170, total: 200 }, points: 1.7 }
                  - { given: { done: 139, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "7.4"
          title: { vi: "Tổ công nghệ số cộng đồng hoạt động", en: "Community digital teams at work" }
          points: 1
          source: self
          evidence: { vi: "Quyết định thành lập, báo cáo hoạt động", en: "Decision and report" }
          facts: { number: { kind: count, vi: "Tổ hoạt động thường xuyên", en: "Teams at work" } }
          rule: { kind: step-by-count, of: number, bands: [{ from: 5, points: 1 }, { from: 3, points: 0.75 }, { from: 1, points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { number: 5 }, points: 1 }
            - { given: { number: 3 }, points: 0.75 }
            - { given: { number: 1 }, points: 0.5 }
            - { given: { number: 0 }, points: 0 }
        - code: "7.5"
          title: { vi: "Tiếp nhận, trả kết quả qua bưu chính công ích", en: "Files by post" }
          points: 0.5
          source: self
          evidence: { vi: "Số liệu của bưu điện và hệ thống", en: "Figures of the post office and the system" }
          facts:
            byPost: { kind: count, vi: "Thủ tục có phát sinh hồ sơ qua bưu chính", en: "Procedures with files by post" }
            offered: { kind: count, vi: "Thủ tục công bố thực hiện qua bưu chính", en: "Procedures offered by post" }
          notApplicable: { when: [island], effect: leaves-the-maximum }
          rule: { kind: step-by-ratio, of: byPost / offered, bands: [{ from: "50%", points: 0.5 }, { from: "25%", points: 0.25 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { byPost: 10, offered: 20, island: không }, points: 0.5 }
            - { given: { byPost: 5, offered: 20, island: không }, points: 0.25 }
            - { given: { byPost: 4, offered: 20, island: không }, points: 0 }
            - { given: { island: có }, applies: false }
        - code: "7.6"
          title: { vi: "Báo cáo qua hệ thống thông tin báo cáo của tỉnh", en: "Reports through the provincial system" }
          points: 1
          source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
          evidence: { vi: "Số liệu của hệ thống", en: "Figures of the system" }
          facts:
            done: { kind: count, vi: "Kỳ báo cáo gửi đủ trên hệ thống", en: "Reports sent through the system" }
            total: { kind: count, vi: "Kỳ báo cáo phải gửi", en: "Reports due" }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "90%", points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 200, total: 200 }, points: 1 }
            - { given: { done: 180, total: 200 }, points: 0.5 }
            - { given: { done: 179, total: 200 }, points: 0 }
        - code: "7.7"
          title: { vi: "Duy trì hệ thống quản lý chất lượng ISO 9001", en: "ISO 9001 kept up" }
          points: 0.5
          source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
          evidence: { vi: "Kế hoạch, biên bản đánh giá nội bộ", en: "Plan and record of internal audit" }
          facts: { met: { kind: yes-no, vi: "Đã đánh giá nội bộ, xem xét của lãnh đạo", en: "Internal audit and management review held" } }
          rule: { kind: all-or-nothing, when: [met] }
          cases:
            - { given: { met: có }, points: 0.5 }
            - { given: { met: không }, points: 0 }
        - code: "7.8"
          title: { vi: "Điều tra xã hội học về chính quyền số", en: "Survey on digital government" }
          points: 3.5
          source: { survey: { vi: "điều tra lãnh đạo, công chức và đại biểu HĐND cấp xã", en: "survey of leaders, officials and council deputies of the commune" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 3.5 }
            - { given: { result: "85%" }, points: 2.975 }
  - code: "8"
    title: { vi: "Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã hội", en: "Impact on people, organisations and socio-economic development" }
    points: 16.5
    items:
        - code: "8.1"
          title: { vi: "Mức độ hài lòng của người dân, tổ chức (SIPAS)", en: "Satisfaction of people and organisations (SIPAS)" }
          points: 10
          source: { survey: { vi: "điều tra SIPAS của tỉnh", en: "SIPAS survey of the province" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 10 }
            - { given: { result: "85%" }, points: 8.5 }
        - code: "8.2"
          title: { vi: "Kết quả phát triển kinh tế - xã hội", en: "Socio-economic results" }
          points: 6.5
          items:
              - code: "8.2.1"
                title: { vi: "Chỉ tiêu kinh tế - xã hội HĐND cấp xã giao", en: "Socio-economic targets of the commune council" }
                points: 2.5
                source: self
                evidence: { vi: "Báo cáo thực hiện chỉ tiêu", en: "Report on the targets" }
                facts:
                  done: { kind: count, vi: "Chỉ tiêu đạt và vượt", en: "Targets met or exceeded" }
                  total: { kind: count, vi: "Chỉ tiêu được giao", en: "Targets assigned" }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 2.5 }
                  - { given: { done: 6, total: 8 }, points: 1.875 }
                  - { given: { done: 0, total: 8 }, points: 0 }
              - code: "8.2.2"
                title: { vi: "Thu ngân sách trên địa bàn", en: "Budget revenue" }
                points: 2
                source: { lead: { vi: "Sở Tài chính", en: "Department of Finance" } }
                evidence: { vi: "Báo cáo thu ngân sách", en: "Revenue report" }
                facts:
                  done: { kind: money, vi: "Số thu thực hiện", en: "Revenue collected" }
                  total: { kind: money, vi: "Dự toán được giao", en: "Target" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "85%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 2 }
                  - { given: { done: 184, total: 200 }, points: 1.84 }
                  - { given: { done: 169, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "8.2.3"
                title: { vi: "Giảm nghèo", en: "Poverty reduction" }
                points: 1
                source: self
                evidence: { vi: "Quyết định công nhận kết quả rà soát hộ nghèo", en: "Decision on the review of poor households" }
                facts:
                  done: { kind: count, vi: "Hộ thoát nghèo", en: "Households out of poverty" }
                  total: { kind: count, vi: "Hộ thoát nghèo theo kế hoạch", en: "Households in the plan" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "80%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 160, total: 200 }, points: 0.5 }
                  - { given: { done: 159, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "8.2.4"
                title: { vi: "Tỷ lệ hồ sơ đất đai giải quyết so với bình quân nhóm", en: "Land files handled, against the mean of the group" }
                points: 1
                source: { data: { vi: "hệ thống thông tin giải quyết thủ tục hành chính", en: "procedure system" } }
                facts:
                  inTime: { kind: count, vi: "Hồ sơ đất đai giải quyết đúng hạn", en: "Land files handled in time" }
                  due: { kind: count, vi: "Hồ sơ đất đai đến hạn", en: "Land files due" }
                notApplicable: { when: [{ fact: due, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: compared-with-mean, of: inTime / due, mean: of-group, atOrAbove: 1, below: 0.25 }
                cases:
                  - { given: { inTime: 95, due: 100 }, mean: "95%", points: 1 }
                  - { given: { inTime: 94, due: 100 }, mean: "95%", points: 0.25 }
                  - { given: { inTime: 0, due: 0 }, applies: false }
bonus:
  upTo: 3
  items:
    - code: "T1"
      title: { vi: "Mô hình, cách làm được tỉnh nhân rộng", en: "Models that the province spreads" }
      points: 1.5
      source: self
      evidence: { vi: "Văn bản nhân rộng của tỉnh", en: "Document of the province" }
      facts: { number: { kind: count, vi: "Mô hình được nhân rộng", en: "Models copied" } }
      rule: { kind: per-unit, of: number, each: 0.75 }
      cases:
        - { given: { number: 0 }, points: 0 }
        - { given: { number: 1 }, points: 0.75 }
        - { given: { number: 2 }, points: 1.5 }
        - { given: { number: 5 }, points: 1.5 }
    - code: "T2"
      title: { vi: "Được khen thưởng chuyên đề cải cách hành chính", en: "Award for the reform" }
      points: 1
      source: self
      evidence: { vi: "Quyết định khen thưởng từ cấp tỉnh trở lên", en: "Award of the province or above" }
      facts: { met: { kind: yes-no, vi: "Được khen thưởng trong năm", en: "Award received in the year" } }
      rule: { kind: bonus, when: [met], points: 1 }
      cases:
        - { given: { met: có }, points: 1 }
        - { given: { met: không }, points: 0 }
    - code: "T3"
      title: { vi: "Không có hồ sơ trễ hạn cả năm", en: "No late file in the whole year" }
      points: 0.5
      source: self
      evidence: { vi: "Số liệu của hệ thống", en: "Figures of the system" }
      facts: { met: { kind: yes-no, vi: "Không có hồ sơ trễ hạn", en: "No late file" } }
      rule: { kind: bonus, when: [met], points: 0.5 }
      cases:
        - { given: { met: có }, points: 0.5 }
        - { given: { met: không }, points: 0 }
penalty:
  downTo: -5
  items:
    - code: P1
      title: { vi: "Gửi hồ sơ tự đánh giá chậm", en: "Self-assessment sent late" }
      points: -0.5
      source: { data: { vi: "thời điểm ghi trên hệ thống", en: "time stamp of the system" } }
      facts:
        late: { kind: days, vi: "Số ngày gửi chậm", en: "Days late" }
        excused: { kind: yes-no, vi: "Được gia hạn bằng văn bản", en: "Extended in writing" }
      rule: { kind: penalty-per-day, of: late, first: { upTo: 3, points: -0.5 }, perDay: -0.25, refused: { beyond: 10, unless: excused } }
      cases:
        - { given: { late: 0, excused: không }, points: 0 }
        - { given: { late: 3, excused: không }, points: -0.5 }
        - { given: { late: 5, excused: không }, points: -1 }
        - { given: { late: 11, excused: không }, refused: true }
    - code: "P2"
      title: { vi: "Số liệu tự đánh giá không đúng thực tế", en: "Figures of the self-assessment are untrue" }
      points: -1
      source: { data: { vi: "kết luận của Hội đồng thẩm định", en: "conclusion of the appraisal council" } }
      facts: { happened: { kind: yes-no, vi: "Có số liệu bị kết luận không đúng", en: "Figures found untrue" } }
      rule: { kind: penalty, when: [happened], points: -1 }
      cases:
        - { given: { happened: có }, points: -1 }
        - { given: { happened: không }, points: 0 }
    - code: "P3"
      title: { vi: "Bị phê bình bằng văn bản về cải cách hành chính", en: "Criticised in writing over the reform" }
      points: -0.5
      source: { data: { vi: "văn bản của UBND, Chủ tịch UBND tỉnh", en: "document of the province" } }
      facts: { happened: { kind: yes-no, vi: "Có văn bản phê bình trong năm", en: "Criticised in the year" } }
      rule: { kind: penalty, when: [happened], points: -0.5 }
      cases:
        - { given: { happened: có }, points: -0.5 }
        - { given: { happened: không }, points: 0 }
    - code: "P4"
      title: { vi: "Không trả lời phản ánh, kiến nghị của người dân", en: "Complaints left without an answer" }
      points: -0.5
      source: { data: { vi: "hệ thống tiếp nhận phản ánh, kiến nghị", en: "complaint system" } }
      facts: { happened: { kind: yes-no, vi: "Có phản ánh quá hạn chưa trả lời", en: "A complaint is overdue without an answer" } }
      rule: { kind: penalty, when: [happened], points: -0.5 }
      cases:
        - { given: { happened: có }, points: -0.5 }
        - { given: { happened: không }, points: 0 }
', 'in-force', '2026-11-30 04:37:10.705564+00'),
('bb7b50cd15e51932a070c1ba4c2661e9a7e2ade5becde58295a977ab0d70b5f9', 'dgi-quang-ninh', '2022', '# Chỉ số hiệu quả quản trị và hành chính công cấp huyện tỉnh Quảng Ninh (DGI). Nguồn và cách kiểm chứng: sources.md
$schema: ../../scheme.schema.json
scheme: dgi-quang-ninh
version: "2022"
status: reconstructed
title: { vi: "Chỉ số hiệu quả quản trị và hành chính công cấp huyện tỉnh Quảng Ninh (DGI)", en: "District governance index of Quảng Ninh (DGI)" }
note:
  vi: "Tám nội dung như PAPI, mỗi nội dung tối đa 10 điểm, tổng 80; chỉ số là tổng điểm chia 80. Bản đầy đủ của quyết định chưa đọc được; cấu trúc dựng lại từ kết quả đã công bố. Cấp huyện kết thúc từ 01/7/2025."
  en: "Eight contents as in PAPI of up to 10 points each, 80 in all; the index is the sum over 80. The full decision could not be read; the structure is rebuilt from published results. Districts ended on 1/7/2025."
basis:
  d1: { document: "Quyết định 3447/QĐ-UBND tỉnh Quảng Ninh", issued: 2022-11-24 }
years: { from: 2022, to: 2025 }
units: ["huyện, thị xã, thành phố thuộc tỉnh"]
levels: [{ vi: nội dung, en: content }]
index: { value: share, points: 80, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: none
items:
  - code: ND1
    title: { vi: "Tham gia của người dân ở cấp cơ sở", en: "Participation at local levels" }
    points: 10
    clause: d1
    source: { survey: { vi: điều tra xã hội học DGI, en: DGI survey } }
    facts: { score: { kind: number, vi: Điểm nội dung, en: Points of the content } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 9.44 }, points: 9.44 }]
  - code: ND2
    title: { vi: "Công khai, minh bạch", en: "Transparency" }
    points: 10
    clause: d1
    source: { survey: { vi: điều tra xã hội học DGI, en: DGI survey } }
    facts: { score: { kind: number, vi: Điểm nội dung, en: Points of the content } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 8.72 }, points: 8.72 }]
  - code: ND3
    title: { vi: "Trách nhiệm giải trình với người dân", en: "Vertical accountability" }
    points: 10
    clause: d1
    source: { survey: { vi: điều tra xã hội học DGI, en: DGI survey } }
    facts: { score: { kind: number, vi: Điểm nội dung, en: Points of the content } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 9.62 }, points: 9.62 }]
  - code: ND4
    title: { vi: "Kiểm soát tham nhũng trong khu vực công", en: "Control of corruption" }
    points: 10
    clause: d1
    source: { survey: { vi: điều tra xã hội học DGI, en: DGI survey } }
    facts: { score: { kind: number, vi: Điểm nội dung, en: Points of the content } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 9.41 }, points: 9.41 }]
  - code: ND5
    title: { vi: "Thủ tục hành chính công", en: "Administrative procedures" }
    points: 10
    clause: d1
    source: { survey: { vi: điều tra xã hội học DGI, en: DGI survey } }
    facts: { score: { kind: number, vi: Điểm nội dung, en: Points of the content } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 9.67 }, points: 9.67 }]
  - code: ND6
    title: { vi: "Cung ứng dịch vụ công", en: "Public service delivery" }
    points: 10
    clause: d1
    source: { survey: { vi: điều tra xã hội học DGI, en: DGI survey } }
    facts: { score: { kind: number, vi: Điểm nội dung, en: Points of the content } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 9.58 }, points: 9.58 }]
  - code: ND7
    title: { vi: "Quản trị môi trường", en: "Environmental governance" }
    points: 10
    clause: d1
    source: { survey: { vi: điều tra xã hội học DGI, en: DGI survey } }
    facts: { score: { kind: number, vi: Điểm nội dung, en: Points of the content } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 9.91 }, points: 9.91 }]
  - code: ND8
    title: { vi: "Quản trị điện tử", en: "E-governance" }
    points: 10
    clause: d1
    source: { survey: { vi: điều tra xã hội học DGI, en: DGI survey } }
    facts: { score: { kind: number, vi: Điểm nội dung, en: Points of the content } }
    rule: { kind: external, of: score, as: points }
    cases: [{ given: { score: 8.89 }, points: 8.89 }]
', 'in-force', '2026-11-30 04:37:39.779765+00'),
('f771890f9b2a0fd7c4ca588644d2228ac1349b26de758b6f1e0a4f00014f4db6', 'par-index-department', 'sample-2026', '# Bộ tiêu chí mẫu cho sở, ban, ngành. Mẫu, không phải văn bản ban hành. Nguồn: sources.md
$schema: ../../scheme.schema.json
scheme: par-index-department
version: sample-2026
status: sample
title: { vi: "Chỉ số cải cách hành chính của sở, ban, ngành (mẫu)", en: "Public administration reform index of departments (sample)" }
note:
  vi: "Mẫu, không phải văn bản ban hành: bộ tiêu chí khởi thảo để một tỉnh sửa thành bộ của mình. Tám lĩnh vực; 61,5 điểm thẩm định, 6,5 điểm kết quả phát triển kinh tế - xã hội, 32 điểm điều tra xã hội học (SIPAS 10, lãnh đạo và công chức 22)."
  en: "A sample, not an issued document: a first draft that a province makes its own. Eight domains; 61.5 points of appraised work, 6.5 of socio-economic results, 32 of surveys (SIPAS 10, leaders and officials 22)."
basis:
  mau: { document: "Bộ tiêu chí mẫu của Thang Điểm", title: { vi: "theo cơ cấu chung của Quyết định 876/QĐ-BNV", en: "after the general structure of Decision 876/QĐ-BNV" } }
years: { from: 2026 }
units: ["sở, ban, ngành"]
levels: [{ vi: lĩnh vực, en: domain }, { vi: tiêu chí, en: criterion }, { vi: tiêu chí thành phần, en: sub-criterion }]
facts:
  headDisciplined: { kind: yes-no, vi: "Người đứng đầu bị kỷ luật trong năm", en: "Head of the unit disciplined in the year" }
  corruption: { kind: yes-no, vi: "Có công chức bị truy cứu trách nhiệm hình sự do tham nhũng, tiêu cực khi giải quyết công việc", en: "An official is prosecuted for corruption in office" }
index: { value: share, points: 100, show: { decimals: 2 } }
ranking: { on: exact, ties: shared-gap }
groups: by-kind
classes:
  - { id: XS, title: { vi: Xuất sắc, en: Excellent }, from: "90%", provided: [{ every: 1, atLeast: "70%" }, { fact: headDisciplined, is: false }] }
  - { id: T, title: { vi: Tốt, en: Good }, from: "80%", provided: [{ every: 1, atLeast: "50%" }, { fact: headDisciplined, is: false }] }
  - { id: K, title: { vi: Khá, en: Fair }, from: "70%" }
  - { id: TB, title: { vi: Trung bình, en: Average }, from: "50%" }
  - { id: Y, title: { vi: Yếu, en: Weak }, from: 0 }
vetoes:
  - { when: [corruption], class: Y, title: { vi: "Có công chức bị truy cứu trách nhiệm hình sự do tham nhũng, tiêu cực khi giải quyết công việc", en: "An official is prosecuted for corruption in office" } }
items:
  - code: "1"
    title: { vi: "Công tác chỉ đạo, điều hành cải cách hành chính", en: "Steering of the reform" }
    points: 11.5
    items:
        - code: "1.1"
          title: { vi: "Kế hoạch cải cách hành chính năm", en: "Yearly reform plan" }
          points: 2
          items:
              - code: "1.1.1"
                title: { vi: "Ban hành kế hoạch kịp thời", en: "Plan issued in time" }
                points: 0.5
                source: self
                evidence: { vi: "Kế hoạch đã ban hành (số, ngày)", en: "The plan as issued (number, date)" }
                facts:
                  issued: { kind: yes-no, vi: "Đã ban hành kế hoạch", en: "Plan issued" }
                  since: { kind: date, vi: "Ngày tỉnh ban hành kế hoạch", en: "Plan of the province issued" }
                  day: { kind: date, vi: "Ngày đơn vị ban hành kế hoạch", en: "Plan of the unit issued" }
                rule: { kind: step-by-delay, of: day - since, provided: [issued], bands: [{ upTo: 15, points: 0.5 }, { upTo: 30, points: 0.25 }, { beyond: 30, points: 0 }] }
                cases:
                  - { given: { issued: có, since: 2026-01-05, day: 2026-01-20 }, points: 0.5 }
                  - { given: { issued: có, since: 2026-01-05, day: 2026-02-04 }, points: 0.25 }
                  - { given: { issued: có, since: 2026-01-05, day: 2026-02-05 }, points: 0 }
                  - { given: { issued: không }, points: 0 }
              - code: "1.1.2"
                title: { vi: "Chất lượng kế hoạch", en: "Quality of the plan" }
                points: 0.5
                source: self
                evidence: { vi: "Kế hoạch và phụ lục phân công", en: "The plan with its table of tasks" }
                facts:
                  grade:
                    kind: level
                    vi: "Mức đáp ứng"
                    en: "How far it meets the requirements"
                    levels:
                      full: { vi: "Đủ nhiệm vụ, rõ sản phẩm, trách nhiệm, thời hạn", en: "All tasks with product, owner and date" }
                      partial: { vi: "Thiếu sản phẩm, trách nhiệm hoặc thời hạn ở một số nhiệm vụ", en: "Product, owner or date is missing for some tasks" }
                      none: { vi: "Không đáp ứng", en: "Not met" }
                rule: { kind: level, of: grade, points: { full: 0.5, partial: 0.25, none: 0 } }
                cases:
                  - { given: { grade: full }, points: 0.5 }
                  - { given: { grade: partial }, points: 0.25 }
                  - { given: { grade: none }, points: 0 }
              - code: "1.1.3"
                title: { vi: "Mức độ hoàn thành kế hoạch", en: "Completion of the plan" }
                points: 1
                source: self
                evidence: { vi: "Báo cáo kết quả kèm sản phẩm từng nhiệm vụ", en: "Result report with the product of each task" }
                facts:
                  done: { kind: count, vi: "Nhiệm vụ đã hoàn thành", en: "Tasks done" }
                  total: { kind: count, vi: "Nhiệm vụ trong kế hoạch", en: "Tasks in the plan" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 180, total: 200 }, points: 0.9 }
                  - { given: { done: 159, total: 200 }, points: 0 }
        - code: "1.2"
          title: { vi: "Báo cáo cải cách hành chính", en: "Reform reports" }
          points: 1
          items:
              - code: "1.2.1"
                title: { vi: "Báo cáo đủ số lượng và nội dung", en: "All reports with full content" }
                points: 0.5
                source: self
                evidence: { vi: "Các báo cáo định kỳ trong năm", en: "Periodic reports of the year" }
                facts:
                  met: { kind: yes-no, vi: "Đủ số báo cáo theo quy định", en: "All required reports sent" }
                  second: { kind: yes-no, vi: "Đủ nội dung theo hướng dẫn", en: "Content follows the guidance" }
                rule: { kind: all-or-nothing, when: [met, second] }
                cases:
                  - { given: { met: có, second: có }, points: 0.5 }
                  - { given: { met: có, second: không }, points: 0 }
              - code: "1.2.2"
                title: { vi: "Báo cáo gửi đúng hạn", en: "Reports sent in time" }
                points: 0.5
                source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
                evidence: { vi: "Thời điểm gửi ghi trên hệ thống", en: "Time stamps of the system" }
                facts:
                  done: { kind: count, vi: "Báo cáo gửi đúng hạn", en: "Reports sent in time" }
                  total: { kind: count, vi: "Báo cáo phải gửi", en: "Reports due" }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 0.5 }, { from: "75%", points: 0.25 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 0.5 }
                  - { given: { done: 150, total: 200 }, points: 0.25 }
                  - { given: { done: 149, total: 200 }, points: 0 }
        - code: "1.3"
          title: { vi: "Kiểm tra cải cách hành chính", en: "Inspection of the reform" }
          points: 1.5
          items:
              - code: "1.3.1"
                title: { vi: "Tỷ lệ phòng, đơn vị trực thuộc được kiểm tra", en: "Share of divisions and sub-units inspected" }
                points: 0.75
                source: self
                evidence: { vi: "Kế hoạch, kết luận kiểm tra", en: "Inspection plan and conclusions" }
                facts:
                  done: { kind: count, vi: "Phòng, đơn vị được kiểm tra", en: "Divisions and sub-units inspected" }
                  total: { kind: count, vi: "Phòng, đơn vị trực thuộc", en: "Divisions and sub-units" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "30%", points: 0.75 }, { from: "20%", points: 0.5 }, { from: "10%", points: 0.25 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 60, total: 200 }, points: 0.75 }
                  - { given: { done: 40, total: 200 }, points: 0.5 }
                  - { given: { done: 20, total: 200 }, points: 0.25 }
                  - { given: { done: 19, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "1.3.2"
                title: { vi: "Xử lý vấn đề phát hiện qua kiểm tra", en: "Handling what inspections found" }
                points: 0.75
                source: self
                evidence: { vi: "Văn bản xử lý sau kiểm tra", en: "Documents that handle each issue" }
                facts:
                  found: { kind: count, vi: "Vấn đề phải xử lý", en: "Issues to handle" }
                  done: { kind: count, vi: "Vấn đề đã xử lý", en: "Issues handled" }
                rule:
                  kind: branch
                  when: [{ fact: found, is: 0 }]
                  use: { kind: all-or-nothing, when: [{ fact: found, is: 0 }] }
                  otherwise: { kind: proportional, of: done / found }
                cases:
                  - { given: { found: 0 }, points: 0.75 }
                  - { given: { found: 4, done: 4 }, points: 0.75 }
                  - { given: { found: 4, done: 1 }, points: 0.1875 }
        - code: "1.4"
          title: { vi: "Tuyên truyền cải cách hành chính", en: "Communication of the reform" }
          points: 1
          items:
              - code: "1.4.1"
                title: { vi: "Mức độ hoàn thành kế hoạch tuyên truyền", en: "Completion of the communication plan" }
                points: 0.5
                source: self
                evidence: { vi: "Kế hoạch và báo cáo tuyên truyền", en: "Communication plan and report" }
                facts:
                  done: { kind: count, vi: "Nội dung đã tuyên truyền", en: "Topics covered" }
                  total: { kind: count, vi: "Nội dung trong kế hoạch", en: "Topics in the plan" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 0.5 }
                  - { given: { done: 180, total: 200 }, points: 0.45 }
                  - { given: { done: 159, total: 200 }, points: 0 }
              - code: "1.4.2"
                title: { vi: "Đa dạng hình thức tuyên truyền", en: "Variety of channels" }
                points: 0.5
                source: self
                evidence: { vi: "Đường dẫn, hình ảnh, tài liệu", en: "Links, photographs, documents" }
                facts: { number: { kind: count, vi: "Số hình thức đã dùng", en: "Channels used" } }
                rule: { kind: step-by-count, of: number, bands: [{ from: 3, points: 0.5 }, { from: 2, points: 0.25 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { number: 3 }, points: 0.5 }
                  - { given: { number: 2 }, points: 0.25 }
                  - { given: { number: 1 }, points: 0 }
        - code: "1.5"
          title: { vi: "Sáng kiến, giải pháp mới trong cải cách hành chính", en: "Initiatives and new solutions" }
          points: 1
          source: self
          evidence: { vi: "Quyết định công nhận", en: "Decision of recognition" }
          facts: { number: { kind: count, vi: "Sáng kiến được công nhận trong năm", en: "Initiatives recognised in the year" } }
          rule: { kind: step-by-count, of: number, bands: [{ from: 2, points: 1 }, { from: 1, points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { number: 2 }, points: 1 }
            - { given: { number: 1 }, points: 0.5 }
            - { given: { number: 0 }, points: 0 }
        - code: "1.6"
          title: { vi: "Thực hiện nhiệm vụ UBND, Chủ tịch UBND tỉnh giao", en: "Tasks given by the province" }
          points: 1.5
          source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
          evidence: { vi: "Kết quả trên hệ thống theo dõi nhiệm vụ", en: "Record of the task tracking system" }
          facts:
            done: { kind: count, vi: "Nhiệm vụ hoàn thành đúng hạn", en: "Tasks done in time" }
            total: { kind: count, vi: "Nhiệm vụ đến hạn trong năm", en: "Tasks due in the year" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1.5 }, { from: "95%", points: 1 }, { from: "90%", points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 200, total: 200 }, points: 1.5 }
            - { given: { done: 190, total: 200 }, points: 1 }
            - { given: { done: 180, total: 200 }, points: 0.5 }
            - { given: { done: 179, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "1.7"
          title: { vi: "Đối thoại với người dân, doanh nghiệp", en: "Dialogue with people and firms" }
          points: 0.5
          source: self
          evidence: { vi: "Kế hoạch, biên bản, thông báo kết quả đối thoại", en: "Plan, minutes and notice of results" }
          facts: { number: { kind: count, vi: "Cuộc đối thoại đã tổ chức", en: "Dialogues held" } }
          rule: { kind: step-by-count, of: number, bands: [{ from: 2, points: 0.5 }, { from: 1, points: 0.25 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { number: 2 }, points: 0.5 }
            - { given: { number: 1 }, points: 0.25 }
            - { given: { number: 0 }, points: 0 }
        - code: "1.8"
          title: { vi: "Điều tra xã hội học về chỉ đạo, điều hành", en: "Survey on steering" }
          points: 3
          source: { survey: { vi: "điều tra lãnh đạo, quản lý và công chức", en: "survey of leaders, managers and officials" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 3 }
            - { given: { result: "85%" }, points: 2.55 }
  - code: "2"
    title: { vi: "Cải cách thể chế", en: "Institutional reform" }
    points: 10
    items:
        - code: "2.1"
          title: { vi: "Xây dựng văn bản quy phạm pháp luật", en: "Drafting of legal documents" }
          points: 2.5
          items:
              - code: "2.1.1"
                title: { vi: "Tham mưu ban hành văn bản đúng tiến độ", en: "Drafts submitted on schedule" }
                points: 1.5
                source: { lead: { vi: "Sở Tư pháp", en: "Department of Justice" } }
                evidence: { vi: "Chương trình xây dựng văn bản, văn bản trình", en: "Programme and submissions" }
                facts:
                  done: { kind: count, vi: "Văn bản trình đúng tiến độ", en: "Drafts submitted on schedule" }
                  total: { kind: count, vi: "Văn bản được giao tham mưu", en: "Drafts assigned" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1.5 }, { from: "90%", points: 1 }, { from: "80%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1.5 }
                  - { given: { done: 180, total: 200 }, points: 1 }
                  - { given: { done: 160, total: 200 }, points: 0.5 }
                  - { given: { done: 159, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "2.1.2"
                title: { vi: "Văn bản do đơn vị tham mưu không trái pháp luật", en: "No draft of the unit found unlawful" }
                points: 1
                source: { lead: { vi: "Sở Tư pháp", en: "Department of Justice" } }
                evidence: { vi: "Kết quả kiểm tra văn bản", en: "Results of document review" }
                facts: { number: { kind: count, vi: "Văn bản bị kết luận trái pháp luật", en: "Documents found unlawful" } }
                rule: { kind: step-by-count, of: number, bands: [{ from: 1, points: 0 }, { from: 0, points: 1 }] }
                cases:
                  - { given: { number: 1 }, points: 0 }
                  - { given: { number: 0 }, points: 1 }
        - code: "2.2"
          title: { vi: "Theo dõi tình hình thi hành pháp luật", en: "Monitoring how laws are carried out" }
          points: 1.5
          items:
              - code: "2.2.1"
                title: { vi: "Thực hiện kế hoạch theo dõi thi hành pháp luật", en: "Monitoring plan carried out" }
                points: 0.5
                source: { lead: { vi: "Sở Tư pháp", en: "Department of Justice" } }
                evidence: { vi: "Kế hoạch, báo cáo theo dõi", en: "Plan and report" }
                facts:
                  done: { kind: count, vi: "Hoạt động đã thực hiện", en: "Activities carried out" }
                  total: { kind: count, vi: "Hoạt động trong kế hoạch", en: "Activities in the plan" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 0.5 }
                  - { given: { done: 180, total: 200 }, points: 0.45 }
                  - { given: { done: 159, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "2.2.2"
                title: { vi: "Xử lý kết quả theo dõi thi hành pháp luật", en: "Follow-up of monitoring" }
                points: 1
                source: self
                evidence: { vi: "Văn bản xử lý hoặc kiến nghị xử lý", en: "Documents that act or propose to act" }
                facts:
                  done: { kind: count, vi: "Vấn đề đã xử lý hoặc kiến nghị", en: "Issues acted upon" }
                  total: { kind: count, vi: "Vấn đề phát hiện qua theo dõi", en: "Issues found" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "2.3"
          title: { vi: "Rà soát văn bản quy phạm pháp luật", en: "Review of legal documents" }
          points: 1.5
          items:
              - code: "2.3.1"
                title: { vi: "Tỷ lệ văn bản được rà soát", en: "Share of documents reviewed" }
                points: 0.75
                source: self
                evidence: { vi: "Danh mục văn bản đã rà soát", en: "List of documents reviewed" }
                facts:
                  done: { kind: count, vi: "Văn bản đã rà soát", en: "Documents reviewed" }
                  total: { kind: count, vi: "Văn bản thuộc diện rà soát", en: "Documents to review" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 0.75 }
                  - { given: { done: 180, total: 200 }, points: 0.675 }
                  - { given: { done: 159, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "2.3.2"
                title: { vi: "Xử lý văn bản sau rà soát", en: "Documents amended after review" }
                points: 0.75
                source: self
                evidence: { vi: "Văn bản sửa đổi, thay thế, bãi bỏ", en: "Amending, replacing or repealing documents" }
                facts:
                  done: { kind: count, vi: "Văn bản đã xử lý", en: "Documents handled" }
                  total: { kind: count, vi: "Văn bản phải xử lý", en: "Documents to handle" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "70%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 0.75 }
                  - { given: { done: 170, total: 200 }, points: 0.6375 }
                  - { given: { done: 139, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "2.4"
          title: { vi: "Xử lý văn bản trái pháp luật sau kiểm tra", en: "Unlawful documents handled after review" }
          points: 1
          source: { lead: { vi: "Sở Tư pháp", en: "Department of Justice" } }
          evidence: { vi: "Văn bản xử lý theo kết luận kiểm tra", en: "Documents that follow the conclusions" }
          facts:
            done: { kind: count, vi: "Văn bản đã xử lý", en: "Documents handled" }
            total: { kind: count, vi: "Văn bản cơ quan có thẩm quyền kiến nghị xử lý", en: "Documents that the competent body asked to handle" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "70%", points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 200, total: 200 }, points: 1 }
            - { given: { done: 140, total: 200 }, points: 0.5 }
            - { given: { done: 139, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "2.5"
          title: { vi: "Góp ý dự thảo văn bản", en: "Comments on drafts" }
          points: 0.5
          source: self
          evidence: { vi: "Văn bản góp ý", en: "Comment letters" }
          facts:
            done: { kind: count, vi: "Dự thảo góp ý đúng hạn", en: "Drafts answered in time" }
            total: { kind: count, vi: "Dự thảo được đề nghị góp ý", en: "Drafts received for comment" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 0.5 }, { from: "90%", points: 0.25 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 200, total: 200 }, points: 0.5 }
            - { given: { done: 180, total: 200 }, points: 0.25 }
            - { given: { done: 179, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "2.6"
          title: { vi: "Điều tra xã hội học về thể chế", en: "Survey on institutions" }
          points: 3
          source: { survey: { vi: "điều tra lãnh đạo, quản lý và công chức", en: "survey of leaders, managers and officials" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 3 }
            - { given: { result: "85%" }, points: 2.55 }
  - code: "3"
    title: { vi: "Cải cách thủ tục hành chính", en: "Reform of administrative procedures" }
    points: 16
    items:
        - code: "3.1"
          title: { vi: "Rà soát, đơn giản hóa thủ tục hành chính", en: "Review and simplification" }
          points: 2
          items:
              - code: "3.1.1"
                title: { vi: "Thực hiện kế hoạch rà soát", en: "Review plan carried out" }
                points: 1
                source: self
                evidence: { vi: "Kế hoạch, báo cáo kết quả rà soát", en: "Plan and report of the review" }
                facts:
                  done: { kind: count, vi: "Thủ tục đã rà soát", en: "Procedures reviewed" }
                  total: { kind: count, vi: "Thủ tục trong kế hoạch", en: "Procedures in the plan" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 180, total: 200 }, points: 0.9 }
                  - { given: { done: 159, total: 200 }, points: 0 }
              - code: "3.1.2"
                title: { vi: "Phương án đơn giản hóa được thông qua", en: "Simplifications adopted" }
                points: 1
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Quyết định thông qua phương án", en: "Decision that adopts the simplification" }
                facts: { number: { kind: count, vi: "Phương án được thông qua", en: "Simplifications adopted" } }
                rule: { kind: per-unit, of: number, each: 0.25 }
                cases:
                  - { given: { number: 0 }, points: 0 }
                  - { given: { number: 1 }, points: 0.25 }
                  - { given: { number: 4 }, points: 1 }
                  - { given: { number: 7 }, points: 1 }
        - code: "3.2"
          title: { vi: "Công bố, công khai thủ tục hành chính", en: "Publication of procedures" }
          points: 2
          items:
              - code: "3.2.1"
                title: { vi: "Trình công bố danh mục thủ tục đúng hạn", en: "Lists of procedures submitted in time" }
                points: 1
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Tờ trình, quyết định công bố", en: "Submission and decision" }
                facts:
                  done: { kind: count, vi: "Danh mục trình đúng hạn", en: "Lists submitted in time" }
                  total: { kind: count, vi: "Danh mục phải trình", en: "Lists due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "80%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 160, total: 200 }, points: 0.5 }
                  - { given: { done: 159, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "3.2.2"
                title: { vi: "Công khai đầy đủ, chính xác thủ tục hành chính", en: "Procedures published in full and correctly" }
                points: 1
                source: self
                evidence: { vi: "Ảnh chụp niêm yết, đường dẫn trên cổng dịch vụ công", en: "Photograph of the notice, link on the service portal" }
                facts:
                  met: { kind: yes-no, vi: "Niêm yết đủ tại nơi tiếp nhận", en: "Posted in full where files are received" }
                  second: { kind: yes-no, vi: "Đăng đủ trên cổng dịch vụ công", en: "Published in full on the service portal" }
                rule: { kind: all-or-nothing, when: [met, second] }
                cases:
                  - { given: { met: có, second: có }, points: 1 }
                  - { given: { met: có, second: không }, points: 0 }
        - code: "3.3"
          title: { vi: "Thực hiện cơ chế một cửa, một cửa liên thông", en: "One-stop shop" }
          points: 3
          items:
              - code: "3.3.1"
                title: { vi: "Thủ tục tiếp nhận tại Trung tâm Phục vụ hành chính công", en: "Procedures received at the service centre" }
                points: 1
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Danh mục thủ tục đưa vào trung tâm", en: "List of procedures brought to the centre" }
                facts:
                  done: { kind: count, vi: "Thủ tục tiếp nhận tại trung tâm", en: "Procedures received at the centre" }
                  total: { kind: count, vi: "Thủ tục thuộc thẩm quyền phải đưa vào", en: "Procedures that must be received there" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 180, total: 200 }, points: 0.9 }
                  - { given: { done: 159, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "3.3.2"
                title: { vi: "Quy trình nội bộ, quy trình điện tử được phê duyệt", en: "Internal and electronic workflows approved" }
                points: 1
                source: self
                evidence: { vi: "Quyết định phê duyệt quy trình", en: "Decision that approves the workflows" }
                facts:
                  done: { kind: count, vi: "Thủ tục đã có quy trình", en: "Procedures with a workflow" }
                  total: { kind: count, vi: "Thủ tục thuộc thẩm quyền", en: "Procedures in charge" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "3.3.3"
                title: { vi: "Thủ tục thực hiện không phụ thuộc địa giới hành chính", en: "Procedures that can be done anywhere" }
                points: 1
                source: self
                evidence: { vi: "Danh mục đã công bố", en: "Published list" }
                facts:
                  done: { kind: count, vi: "Thủ tục thực hiện phi địa giới", en: "Procedures done anywhere" }
                  total: { kind: count, vi: "Thủ tục thuộc thẩm quyền", en: "Procedures in charge" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "80%", points: 0.75 }, { from: "50%", points: 0.5 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 160, total: 200 }, points: 0.75 }
                  - { given: { done: 100, total: 200 }, points: 0.5 }
                  - { given: { done: 99, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "3.4"
          title: { vi: "Kết quả giải quyết hồ sơ", en: "Handling of files" }
          points: 4
          items:
              - code: "3.4.1"
                title: { vi: "Hồ sơ giải quyết đúng hạn", en: "Files handled in time" }
                points: 3
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu của hệ thống thông tin giải quyết thủ tục hành chính", en: "Figures of the procedure system" }
                facts:
                  done: { kind: count, vi: "Hồ sơ giải quyết đúng hạn, trước hạn", en: "Files handled in time or earlier" }
                  total: { kind: count, vi: "Hồ sơ đến hạn giải quyết", en: "Files due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "95%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 3 }
                  - { given: { done: 194, total: 200 }, points: 2.91 }
                  - { given: { done: 189, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "3.4.2"
                title: { vi: "Xin lỗi, hẹn lại khi hồ sơ trễ hạn", en: "Apology and new date for late files" }
                points: 1
                source: self
                evidence: { vi: "Thư xin lỗi, phiếu hẹn lại", en: "Letters of apology with the new date" }
                facts:
                  found: { kind: count, vi: "Hồ sơ trễ hạn", en: "Late files" }
                  done: { kind: count, vi: "Hồ sơ đã xin lỗi, hẹn lại", en: "Late files with an apology" }
                rule:
                  kind: branch
                  when: [{ fact: found, is: 0 }]
                  use: { kind: all-or-nothing, when: [{ fact: found, is: 0 }] }
                  otherwise: { kind: proportional, of: done / found }
                cases:
                  - { given: { found: 0 }, points: 1 }
                  - { given: { found: 4, done: 4 }, points: 1 }
                  - { given: { found: 4, done: 1 }, points: 0.25 }
        - code: "3.5"
          title: { vi: "Phản ánh, kiến nghị về quy định hành chính", en: "Complaints and proposals on procedures" }
          points: 1
          items:
              - code: "3.5.1"
                title: { vi: "Xử lý phản ánh, kiến nghị đúng hạn", en: "Answered in time" }
                points: 0.5
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu của hệ thống tiếp nhận phản ánh, kiến nghị", en: "Figures of the complaint system" }
                facts:
                  done: { kind: count, vi: "Phản ánh, kiến nghị xử lý đúng hạn", en: "Answered in time" }
                  total: { kind: count, vi: "Phản ánh, kiến nghị đã tiếp nhận", en: "Received" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "90%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 0.5 }
                  - { given: { done: 190, total: 200 }, points: 0.475 }
                  - { given: { done: 179, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "3.5.2"
                title: { vi: "Công khai kết quả trả lời", en: "Answers published" }
                points: 0.5
                source: self
                evidence: { vi: "Đường dẫn công khai kết quả", en: "Links to the published answers" }
                facts:
                  done: { kind: count, vi: "Kết quả đã công khai", en: "Answers published" }
                  total: { kind: count, vi: "Kết quả phải công khai", en: "Answers to publish" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 0.5 }
                  - { given: { done: 6, total: 8 }, points: 0.375 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "3.6"
          title: { vi: "Điều tra xã hội học về thủ tục hành chính", en: "Survey on procedures" }
          points: 4
          source: { survey: { vi: "điều tra lãnh đạo, quản lý và công chức", en: "survey of leaders, managers and officials" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 4 }
            - { given: { result: "85%" }, points: 3.4 }
  - code: "4"
    title: { vi: "Cải cách tổ chức bộ máy", en: "Reform of the organisation" }
    points: 9
    items:
        - code: "4.1"
          title: { vi: "Sắp xếp tổ chức bộ máy", en: "Structure of the unit" }
          points: 2
          items:
              - code: "4.1.1"
                title: { vi: "Sắp xếp phòng, đơn vị trực thuộc theo quy định", en: "Divisions and sub-units arranged as required" }
                points: 1
                source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
                evidence: { vi: "Quyết định quy định chức năng, cơ cấu tổ chức", en: "Decision on functions and structure" }
                facts: { met: { kind: yes-no, vi: "Cơ cấu đúng quy định", en: "Structure as required" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 1 }
                  - { given: { met: không }, points: 0 }
              - code: "4.1.2"
                title: { vi: "Số lượng cấp phó đúng quy định", en: "Number of deputies within the limit" }
                points: 1
                source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
                evidence: { vi: "Danh sách lãnh đạo đơn vị, phòng, đơn vị trực thuộc", en: "List of leaders" }
                facts: { met: { kind: yes-no, vi: "Không vượt số lượng cấp phó", en: "Limit of deputies kept" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 1 }
                  - { given: { met: không }, points: 0 }
        - code: "4.2"
          title: { vi: "Quản lý biên chế", en: "Staff quota" }
          points: 1.5
          items:
              - code: "4.2.1"
                title: { vi: "Sử dụng không vượt biên chế được giao", en: "Staff within the quota" }
                points: 0.75
                source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
                evidence: { vi: "Quyết định giao biên chế, báo cáo sử dụng biên chế", en: "Quota decision and report on staff" }
                facts:
                  used: { kind: count, vi: "Biên chế có mặt", en: "Staff in post" }
                  quota: { kind: count, vi: "Biên chế được giao", en: "Staff quota" }
                rule: { kind: step-by-ratio, of: used / quota, bands: [{ above: "100%", points: 0 }, { otherwise: true, points: 0.75 }] }
                cases: [{ given: { used: 50, quota: 50 }, points: 0.75 }, { given: { used: 51, quota: 50 }, points: 0 }]
              - code: "4.2.2"
                title: { vi: "Thực hiện lộ trình tinh giản biên chế", en: "Staff reduction on schedule" }
                points: 0.75
                source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
                evidence: { vi: "Báo cáo kết quả tinh giản", en: "Report on the reduction" }
                facts:
                  arises: { kind: yes-no, vi: "Có mục tiêu tinh giản trong năm", en: "A target is set for the year" }
                  met: { kind: yes-no, vi: "Đạt mục tiêu của năm", en: "Target of the year reached" }
                notApplicable: { when: [{ fact: arises, is: false }], effect: leaves-the-maximum }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { arises: có, met: có }, points: 0.75 }
                  - { given: { arises: có, met: không }, points: 0 }
                  - { given: { arises: không }, applies: false }
        - code: "4.3"
          title: { vi: "Phân cấp, ủy quyền", en: "Delegation" }
          points: 1.5
          items:
              - code: "4.3.1"
                title: { vi: "Thực hiện đúng quy định về phân cấp, ủy quyền", en: "Delegation carried out as required" }
                points: 0.5
                source: self
                evidence: { vi: "Văn bản phân cấp, ủy quyền", en: "Delegation documents" }
                facts: { met: { kind: yes-no, vi: "Thực hiện đúng, đủ", en: "Carried out in full" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 0.5 }
                  - { given: { met: không }, points: 0 }
              - code: "4.3.2"
                title: { vi: "Kiểm tra việc thực hiện nhiệm vụ đã phân cấp", en: "Inspection of delegated tasks" }
                points: 0.5
                source: self
                evidence: { vi: "Kế hoạch, kết luận kiểm tra", en: "Plan and conclusions" }
                facts:
                  arises: { kind: yes-no, vi: "Có nhiệm vụ đã phân cấp, ủy quyền", en: "Tasks are delegated" }
                  met: { kind: yes-no, vi: "Đã kiểm tra trong năm", en: "Inspected in the year" }
                notApplicable: { when: [{ fact: arises, is: false }], effect: leaves-the-maximum }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { arises: có, met: có }, points: 0.5 }
                  - { given: { arises: có, met: không }, points: 0 }
                  - { given: { arises: không }, applies: false }
              - code: "4.3.3"
                title: { vi: "Xử lý vấn đề sau kiểm tra phân cấp", en: "Follow-up of these inspections" }
                points: 0.5
                source: self
                evidence: { vi: "Văn bản xử lý", en: "Documents that handle each issue" }
                facts:
                  found: { kind: count, vi: "Vấn đề phát hiện", en: "Issues found" }
                  done: { kind: count, vi: "Vấn đề đã xử lý", en: "Issues handled" }
                rule:
                  kind: branch
                  when: [{ fact: found, is: 0 }]
                  use: { kind: all-or-nothing, when: [{ fact: found, is: 0 }] }
                  otherwise: { kind: proportional, of: done / found }
                cases:
                  - { given: { found: 0 }, points: 0.5 }
                  - { given: { found: 4, done: 4 }, points: 0.5 }
                  - { given: { found: 4, done: 1 }, points: 0.125 }
        - code: "4.4"
          title: { vi: "Quy chế làm việc", en: "Rules of work" }
          points: 1
          source: self
          evidence: { vi: "Quy chế làm việc đang áp dụng", en: "The rules in force" }
          facts:
            grade:
              kind: level
              vi: "Tình trạng quy chế"
              en: "State of the rules"
              levels:
                current: { vi: "Đã ban hành, phù hợp quy định hiện hành", en: "Issued and up to date" }
                outdated: { vi: "Đã ban hành, chưa sửa đổi kịp thời", en: "Issued, not updated in time" }
                none: { vi: "Chưa ban hành", en: "Not issued" }
          rule: { kind: level, of: grade, points: { current: 1, outdated: 0.5, none: 0 } }
          cases:
            - { given: { grade: current }, points: 1 }
            - { given: { grade: outdated }, points: 0.5 }
            - { given: { grade: none }, points: 0 }
        - code: "4.5"
          title: { vi: "Điều tra xã hội học về tổ chức bộ máy", en: "Survey on organisation" }
          points: 3
          source: { survey: { vi: "điều tra lãnh đạo, quản lý và công chức", en: "survey of leaders, managers and officials" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 3 }
            - { given: { result: "85%" }, points: 2.55 }
  - code: "5"
    title: { vi: "Cải cách chế độ công vụ", en: "Civil service reform" }
    points: 11
    items:
        - code: "5.1"
          title: { vi: "Vị trí việc làm", en: "Job positions" }
          points: 1.5
          items:
              - code: "5.1.1"
                title: { vi: "Danh mục vị trí việc làm được phê duyệt", en: "List of job positions approved" }
                points: 0.5
                source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
                evidence: { vi: "Quyết định phê duyệt", en: "Decision of approval" }
                facts: { met: { kind: yes-no, vi: "Đã được phê duyệt", en: "Approved" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 0.5 }
                  - { given: { met: không }, points: 0 }
              - code: "5.1.2"
                title: { vi: "Bố trí công chức, viên chức đúng vị trí việc làm", en: "Staff placed by job position" }
                points: 1
                source: self
                evidence: { vi: "Bảng bố trí nhân sự theo vị trí", en: "Table of staff by position" }
                facts:
                  done: { kind: count, vi: "Người được bố trí đúng vị trí", en: "Staff placed correctly" }
                  total: { kind: count, vi: "Công chức, viên chức có mặt", en: "Staff in post" }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
        - code: "5.2"
          title: { vi: "Tuyển dụng", en: "Recruitment" }
          points: 1
          items:
              - code: "5.2.1"
                title: { vi: "Tuyển dụng, tiếp nhận công chức đúng quy định", en: "Officials recruited lawfully" }
                points: 0.5
                source: self
                evidence: { vi: "Hồ sơ, quyết định tuyển dụng, tiếp nhận", en: "Recruitment files and decisions" }
                facts:
                  arises: { kind: yes-no, vi: "Có tuyển dụng, tiếp nhận công chức", en: "Officials were recruited" }
                  met: { kind: yes-no, vi: "Đúng quy định", en: "Lawful" }
                notApplicable: { when: [{ fact: arises, is: false }], effect: shared-among-siblings }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { arises: có, met: có }, points: 0.5 }
                  - { given: { arises: có, met: không }, points: 0 }
                  - { given: { arises: không }, applies: false }
              - code: "5.2.2"
                title: { vi: "Tuyển dụng viên chức đúng quy định", en: "Public employees recruited lawfully" }
                points: 0.5
                source: self
                evidence: { vi: "Hồ sơ, quyết định tuyển dụng", en: "Recruitment files and decisions" }
                facts:
                  arises: { kind: yes-no, vi: "Có tuyển dụng viên chức", en: "Public employees were recruited" }
                  met: { kind: yes-no, vi: "Đúng quy định", en: "Lawful" }
                notApplicable: { when: [{ fact: arises, is: false }], effect: shared-among-siblings }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { arises: có, met: có }, points: 0.5 }
                  - { given: { arises: có, met: không }, points: 0 }
                  - { given: { arises: không }, applies: false }
        - code: "5.3"
          title: { vi: "Bổ nhiệm lãnh đạo, quản lý đúng quy định", en: "Leaders appointed lawfully" }
          points: 1
          source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
          evidence: { vi: "Hồ sơ, quyết định bổ nhiệm", en: "Appointment files and decisions" }
          facts:
            arises: { kind: yes-no, vi: "Có bổ nhiệm trong năm", en: "Appointments were made in the year" }
            met: { kind: yes-no, vi: "Đúng tiêu chuẩn, trình tự", en: "Standards and procedure kept" }
          notApplicable: { when: [{ fact: arises, is: false }], effect: leaves-the-maximum }
          rule: { kind: all-or-nothing, when: [met] }
          cases:
            - { given: { arises: có, met: có }, points: 1 }
            - { given: { arises: có, met: không }, points: 0 }
            - { given: { arises: không }, applies: false }
        - code: "5.4"
          title: { vi: "Đánh giá, xếp loại công chức, viên chức", en: "Appraisal of staff" }
          points: 1.5
          items:
              - code: "5.4.1"
                title: { vi: "Thực hiện đúng trình tự, thời hạn", en: "Procedure and dates kept" }
                points: 0.5
                source: self
                evidence: { vi: "Quyết định, thông báo kết quả xếp loại", en: "Decision and notice of results" }
                facts: { met: { kind: yes-no, vi: "Đúng trình tự, thời hạn", en: "Procedure and dates kept" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 0.5 }
                  - { given: { met: không }, points: 0 }
              - code: "5.4.2"
                title: { vi: "Đánh giá gắn với kết quả, sản phẩm công việc", en: "Appraisal tied to results" }
                points: 1
                source: self
                evidence: { vi: "Quy chế, bảng theo dõi sản phẩm công việc", en: "Rules and record of work products" }
                facts:
                  grade:
                    kind: level
                    vi: "Mức gắn với sản phẩm"
                    en: "How closely it is tied"
                    levels:
                      quantified: { vi: "Có tiêu chí định lượng, theo dõi trên phần mềm", en: "Quantified and tracked in software" }
                      criteria: { vi: "Có tiêu chí định lượng, chưa theo dõi trên phần mềm", en: "Quantified, not tracked in software" }
                      none: { vi: "Chưa có tiêu chí định lượng", en: "Not quantified" }
                rule: { kind: level, of: grade, points: { quantified: 1, criteria: 0.5, none: 0 } }
                cases:
                  - { given: { grade: quantified }, points: 1 }
                  - { given: { grade: criteria }, points: 0.5 }
                  - { given: { grade: none }, points: 0 }
        - code: "5.5"
          title: { vi: "Chấp hành kỷ luật, kỷ cương hành chính", en: "Discipline" }
          points: 1.5
          source: { lead: { vi: "Sở Nội vụ", en: "Department of Home Affairs" } }
          evidence: { vi: "Báo cáo, quyết định xử lý kỷ luật", en: "Report and disciplinary decisions" }
          facts: { number: { kind: count, vi: "Công chức, viên chức bị kỷ luật từ khiển trách trở lên", en: "Staff disciplined, reprimand or above" } }
          rule: { kind: step-by-count, of: number, bands: [{ from: 2, points: 0 }, { from: 1, points: 0.75 }, { from: 0, points: 1.5 }] }
          cases:
            - { given: { number: 2 }, points: 0 }
            - { given: { number: 1 }, points: 0.75 }
            - { given: { number: 0 }, points: 1.5 }
        - code: "5.6"
          title: { vi: "Đào tạo, bồi dưỡng", en: "Training" }
          points: 1.5
          items:
              - code: "5.6.1"
                title: { vi: "Hoàn thành kế hoạch đào tạo, bồi dưỡng", en: "Training plan completed" }
                points: 1
                source: self
                evidence: { vi: "Kế hoạch, báo cáo kết quả", en: "Plan and report" }
                facts:
                  done: { kind: count, vi: "Lượt người đã đào tạo, bồi dưỡng", en: "People trained" }
                  total: { kind: count, vi: "Lượt người theo kế hoạch", en: "People in the plan" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 180, total: 200 }, points: 0.9 }
                  - { given: { done: 159, total: 200 }, points: 0 }
              - code: "5.6.2"
                title: { vi: "Công chức làm việc tại bộ phận một cửa được tập huấn", en: "One-stop staff trained" }
                points: 0.5
                source: self
                evidence: { vi: "Danh sách, chứng nhận tập huấn", en: "List and certificates" }
                facts:
                  done: { kind: count, vi: "Công chức được tập huấn", en: "Staff trained" }
                  total: { kind: count, vi: "Công chức làm việc tại bộ phận một cửa", en: "One-stop staff" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 0.5 }
                  - { given: { done: 6, total: 8 }, points: 0.375 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "5.7"
          title: { vi: "Điều tra xã hội học về chế độ công vụ", en: "Survey on the civil service" }
          points: 3
          source: { survey: { vi: "điều tra lãnh đạo, quản lý và công chức", en: "survey of leaders, managers and officials" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 3 }
            - { given: { result: "85%" }, points: 2.55 }
  - code: "6"
    title: { vi: "Cải cách tài chính công", en: "Public finance reform" }
    points: 10.5
    items:
        - code: "6.1"
          title: { vi: "Giải ngân kế hoạch vốn đầu tư công", en: "Disbursement of public investment" }
          points: 2.5
          source: { lead: { vi: "Sở Tài chính", en: "Department of Finance" } }
          evidence: { vi: "Báo cáo giải ngân đến hết niên độ", en: "Disbursement report to the end of the budget year" }
          facts:
            done: { kind: money, vi: "Vốn đã giải ngân", en: "Funds disbursed" }
            total: { kind: money, vi: "Vốn được giao", en: "Funds assigned" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "70%" }
          cases:
            - { given: { done: 200, total: 200 }, points: 2.5 }
            - { given: { done: 170, total: 200 }, points: 2.125 }
            - { given: { done: 139, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "6.2"
          title: { vi: "Gửi báo cáo quyết toán đúng hạn", en: "Final accounts sent in time" }
          points: 1
          source: { lead: { vi: "Sở Tài chính", en: "Department of Finance" } }
          evidence: { vi: "Báo cáo quyết toán, thời điểm gửi", en: "Final accounts with the date of sending" }
          facts: { late: { kind: days, vi: "Số ngày gửi chậm", en: "Days late" } }
          rule: { kind: step-by-delay, of: late, bands: [{ upTo: 0, points: 1 }, { upTo: 5, points: 0.5 }, { beyond: 5, points: 0 }] }
          cases: [{ given: { late: 0 }, points: 1 }, { given: { late: -3 }, points: 1 }, { given: { late: 5 }, points: 0.5 }, { given: { late: 6 }, points: 0 }]
        - code: "6.3"
          title: { vi: "Thực hiện kiến nghị thanh tra, kiểm toán", en: "Following inspections and audits" }
          points: 2
          items:
              - code: "6.3.1"
                title: { vi: "Nộp ngân sách theo kiến nghị", en: "Amounts paid back" }
                points: 1
                source: { lead: { vi: "Thanh tra tỉnh", en: "Provincial Inspectorate" } }
                evidence: { vi: "Chứng từ nộp ngân sách", en: "Payment vouchers" }
                facts:
                  done: { kind: money, vi: "Số tiền đã nộp", en: "Amount paid" }
                  total: { kind: money, vi: "Số tiền phải nộp", en: "Amount due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "6.3.2"
                title: { vi: "Thực hiện các kiến nghị khác", en: "Other recommendations followed" }
                points: 1
                source: { lead: { vi: "Thanh tra tỉnh", en: "Provincial Inspectorate" } }
                evidence: { vi: "Báo cáo thực hiện kiến nghị", en: "Report on the recommendations" }
                facts:
                  done: { kind: count, vi: "Kiến nghị đã thực hiện", en: "Recommendations followed" }
                  total: { kind: count, vi: "Kiến nghị phải thực hiện", en: "Recommendations due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "6.4"
          title: { vi: "Quản lý, sử dụng tài sản công", en: "Public assets" }
          points: 1
          items:
              - code: "6.4.1"
                title: { vi: "Ban hành quy chế quản lý, sử dụng tài sản công", en: "Rules on public assets issued" }
                points: 0.5
                source: self
                evidence: { vi: "Quy chế đã ban hành", en: "The rules as issued" }
                facts: { met: { kind: yes-no, vi: "Đã ban hành, còn phù hợp", en: "Issued and up to date" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 0.5 }
                  - { given: { met: không }, points: 0 }
              - code: "6.4.2"
                title: { vi: "Công khai tài sản công", en: "Public assets disclosed" }
                points: 0.5
                source: self
                evidence: { vi: "Biểu công khai", en: "Disclosure tables" }
                facts: { met: { kind: yes-no, vi: "Công khai đúng mẫu, đúng hạn", en: "Disclosed by form and in time" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 0.5 }
                  - { given: { met: không }, points: 0 }
        - code: "6.5"
          title: { vi: "Thực hiện cơ chế tự chủ", en: "Financial autonomy" }
          points: 1.5
          items:
              - code: "6.5.1"
                title: { vi: "Quy chế chi tiêu nội bộ", en: "Internal spending rules" }
                points: 0.5
                source: self
                evidence: { vi: "Quy chế đã ban hành", en: "The rules as issued" }
                facts: { met: { kind: yes-no, vi: "Đã ban hành, công khai trong đơn vị", en: "Issued and disclosed in the unit" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 0.5 }
                  - { given: { met: không }, points: 0 }
              - code: "6.5.2"
                title: { vi: "Đơn vị sự nghiệp đạt mục tiêu tự chủ", en: "Sub-units that reach their autonomy target" }
                points: 1
                source: { lead: { vi: "Sở Tài chính", en: "Department of Finance" } }
                evidence: { vi: "Quyết định giao tự chủ, báo cáo tài chính", en: "Autonomy decisions and financial reports" }
                facts:
                  done: { kind: count, vi: "Đơn vị đạt mục tiêu", en: "Sub-units on target" }
                  total: { kind: count, vi: "Đơn vị sự nghiệp trực thuộc", en: "Public service sub-units" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1 }
                  - { given: { done: 6, total: 8 }, points: 0.75 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "6.6"
          title: { vi: "Điều tra xã hội học về tài chính công", en: "Survey on public finance" }
          points: 2.5
          source: { survey: { vi: "điều tra lãnh đạo, quản lý và công chức", en: "survey of leaders, managers and officials" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 2.5 }
            - { given: { result: "85%" }, points: 2.125 }
  - code: "7"
    title: { vi: "Xây dựng và phát triển chính quyền điện tử, chính quyền số", en: "E-government and digital government" }
    points: 15.5
    items:
        - code: "7.1"
          title: { vi: "Hoàn thành kế hoạch chuyển đổi số của đơn vị", en: "Digital transformation plan completed" }
          points: 1.5
          source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
          evidence: { vi: "Kế hoạch, báo cáo kết quả", en: "Plan and report" }
          facts:
            done: { kind: count, vi: "Nhiệm vụ đã hoàn thành", en: "Tasks done" }
            total: { kind: count, vi: "Nhiệm vụ trong kế hoạch", en: "Tasks in the plan" }
          rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
          cases:
            - { given: { done: 200, total: 200 }, points: 1.5 }
            - { given: { done: 180, total: 200 }, points: 1.35 }
            - { given: { done: 159, total: 200 }, points: 0 }
        - code: "7.2"
          title: { vi: "Văn bản điện tử", en: "Electronic documents" }
          points: 2
          items:
              - code: "7.2.1"
                title: { vi: "Văn bản điện tử ký số đúng quy định", en: "Documents signed digitally" }
                points: 1
                source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
                evidence: { vi: "Số liệu hệ thống quản lý văn bản", en: "Figures of the document system" }
                facts:
                  done: { kind: count, vi: "Văn bản ký số", en: "Documents signed" }
                  total: { kind: count, vi: "Văn bản đi phát hành", en: "Documents sent" }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "90%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 190, total: 200 }, points: 0.95 }
                  - { given: { done: 179, total: 200 }, points: 0 }
              - code: "7.2.2"
                title: { vi: "Hồ sơ công việc xử lý trên môi trường mạng", en: "Files handled online" }
                points: 1
                source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
                evidence: { vi: "Số liệu hệ thống quản lý văn bản", en: "Figures of the document system" }
                facts:
                  done: { kind: count, vi: "Hồ sơ xử lý trên mạng", en: "Files handled online" }
                  total: { kind: count, vi: "Hồ sơ công việc đã lập", en: "Files opened" }
                rule: { kind: threshold-proportional, of: done / total, full: "90%", floor: "60%" }
                cases:
                  - { given: { done: 180, total: 200 }, points: 1 }
                  - { given: { done: 150, total: 200 }, points: "5/6" }
                  - { given: { done: 119, total: 200 }, points: 0 }
        - code: "7.3"
          title: { vi: "Dịch vụ công trực tuyến", en: "Online public services" }
          points: 5.5
          items:
              - code: "7.3.1"
                title: { vi: "Thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình", en: "Eligible procedures offered fully online" }
                points: 1.5
                source: self
                evidence: { vi: "Danh mục dịch vụ công trực tuyến", en: "List of online services" }
                facts:
                  done: { kind: count, vi: "Thủ tục cung cấp toàn trình", en: "Procedures fully online" }
                  total: { kind: count, vi: "Thủ tục đủ điều kiện", en: "Eligible procedures" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 1.5 }
                  - { given: { done: 6, total: 8 }, points: 1.125 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "7.3.2"
                title: { vi: "Hồ sơ nộp trực tuyến", en: "Files sent online" }
                points: 2
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu hệ thống thông tin giải quyết thủ tục hành chính", en: "Figures of the procedure system" }
                facts:
                  done: { kind: count, vi: "Hồ sơ nộp trực tuyến", en: "Files sent online" }
                  total: { kind: count, vi: "Hồ sơ của thủ tục có dịch vụ trực tuyến", en: "Files of procedures offered online" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "80%", floor: "30%" }
                cases:
                  - { given: { done: 160, total: 200 }, points: 2 }
                  - { given: { done: 110, total: 200 }, points: 1.375 }
                  - { given: { done: 59, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "7.3.3"
                title: { vi: "Thanh toán trực tuyến", en: "Online payment" }
                points: 1
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu hệ thống thông tin giải quyết thủ tục hành chính", en: "Figures of the procedure system" }
                facts:
                  done: { kind: count, vi: "Giao dịch thanh toán trực tuyến", en: "Payments made online" }
                  total: { kind: count, vi: "Giao dịch có nghĩa vụ tài chính", en: "Payments due" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "60%", floor: "20%" }
                cases:
                  - { given: { done: 120, total: 200 }, points: 1 }
                  - { given: { done: 80, total: 200 }, points: "2/3" }
                  - { given: { done: 39, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "7.3.4"
                title: { vi: "Số hóa hồ sơ, trả kết quả điện tử", en: "Files digitised, results in electronic form" }
                points: 1
                source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
                evidence: { vi: "Số liệu hệ thống thông tin giải quyết thủ tục hành chính", en: "Figures of the procedure system" }
                facts:
                  done: { kind: count, vi: "Hồ sơ có kết quả điện tử", en: "Files with an electronic result" }
                  total: { kind: count, vi: "Hồ sơ đã giải quyết", en: "Files handled" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "70%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1 }
                  - { given: { done: 170, total: 200 }, points: 0.85 }
                  - { given: { done: 139, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "7.4"
          title: { vi: "Tiếp nhận, trả kết quả qua dịch vụ bưu chính công ích", en: "Files by post" }
          points: 0.5
          source: self
          evidence: { vi: "Số liệu của bưu điện và hệ thống", en: "Figures of the post office and the system" }
          facts:
            done: { kind: count, vi: "Thủ tục có phát sinh hồ sơ qua bưu chính", en: "Procedures with files by post" }
            total: { kind: count, vi: "Thủ tục công bố thực hiện qua bưu chính", en: "Procedures offered by post" }
          notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "50%", points: 0.5 }, { from: "25%", points: 0.25 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 100, total: 200 }, points: 0.5 }
            - { given: { done: 50, total: 200 }, points: 0.25 }
            - { given: { done: 49, total: 200 }, points: 0 }
            - { given: { done: 0, total: 0 }, applies: false }
        - code: "7.5"
          title: { vi: "Báo cáo qua hệ thống thông tin báo cáo của tỉnh", en: "Reports through the provincial system" }
          points: 1
          source: { lead: { vi: "Văn phòng UBND tỉnh", en: "Office of the provincial People’s Committee" } }
          evidence: { vi: "Số liệu của hệ thống", en: "Figures of the system" }
          facts:
            done: { kind: count, vi: "Kỳ báo cáo gửi đủ trên hệ thống", en: "Reports sent through the system" }
            total: { kind: count, vi: "Kỳ báo cáo phải gửi", en: "Reports due" }
          rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 1 }, { from: "90%", points: 0.5 }, { otherwise: true, points: 0 }] }
          cases:
            - { given: { done: 200, total: 200 }, points: 1 }
            - { given: { done: 180, total: 200 }, points: 0.5 }
            - { given: { done: 179, total: 200 }, points: 0 }
        - code: "7.6"
          title: { vi: "Bảo đảm an toàn thông tin theo cấp độ", en: "Information security by level" }
          points: 0.5
          source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
          evidence: { vi: "Quyết định phê duyệt hồ sơ cấp độ", en: "Decision that approves the security level" }
          facts: { met: { kind: yes-no, vi: "Hồ sơ cấp độ được phê duyệt", en: "Security level approved" } }
          rule: { kind: all-or-nothing, when: [met] }
          cases:
            - { given: { met: có }, points: 0.5 }
            - { given: { met: không }, points: 0 }
        - code: "7.7"
          title: { vi: "Hệ thống quản lý chất lượng ISO 9001", en: "Quality management, ISO 9001" }
          points: 1
          items:
              - code: "7.7.1"
                title: { vi: "Duy trì hệ thống tại cơ quan", en: "Kept up in the unit" }
                points: 0.5
                source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
                evidence: { vi: "Kế hoạch, biên bản đánh giá nội bộ", en: "Plan and record of internal audit" }
                facts: { met: { kind: yes-no, vi: "Đã đánh giá nội bộ, xem xét của lãnh đạo", en: "Internal audit and management review held" } }
                rule: { kind: all-or-nothing, when: [met] }
                cases:
                  - { given: { met: có }, points: 0.5 }
                  - { given: { met: không }, points: 0 }
              - code: "7.7.2"
                title: { vi: "Áp dụng tại đơn vị trực thuộc", en: "Applied in sub-units" }
                points: 0.5
                source: { lead: { vi: "Sở Khoa học và Công nghệ", en: "Department of Science and Technology" } }
                evidence: { vi: "Quyết định công bố hệ thống", en: "Decision of conformity" }
                facts:
                  done: { kind: count, vi: "Đơn vị trực thuộc áp dụng", en: "Sub-units that apply it" }
                  total: { kind: count, vi: "Đơn vị trực thuộc phải áp dụng", en: "Sub-units that must apply it" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: step-by-ratio, of: done / total, bands: [{ from: "100%", points: 0.5 }, { from: "50%", points: 0.25 }, { otherwise: true, points: 0 }] }
                cases:
                  - { given: { done: 200, total: 200 }, points: 0.5 }
                  - { given: { done: 100, total: 200 }, points: 0.25 }
                  - { given: { done: 99, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
        - code: "7.8"
          title: { vi: "Điều tra xã hội học về chính quyền số", en: "Survey on digital government" }
          points: 3.5
          source: { survey: { vi: "điều tra lãnh đạo, quản lý và công chức", en: "survey of leaders, managers and officials" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 3.5 }
            - { given: { result: "85%" }, points: 2.975 }
  - code: "8"
    title: { vi: "Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã hội", en: "Impact on people, organisations and socio-economic development" }
    points: 16.5
    items:
        - code: "8.1"
          title: { vi: "Mức độ hài lòng của người dân, tổ chức (SIPAS)", en: "Satisfaction of people and organisations (SIPAS)" }
          points: 10
          source: { survey: { vi: "điều tra SIPAS của tỉnh", en: "SIPAS survey of the province" } }
          facts: { result: { kind: share, vi: "Kết quả điều tra", en: "Survey result" } }
          rule: { kind: external, of: result, as: share }
          cases:
            - { given: { result: "100%" }, points: 10 }
            - { given: { result: "85%" }, points: 8.5 }
        - code: "8.2"
          title: { vi: "Kết quả phát triển kinh tế - xã hội của ngành", en: "Socio-economic results of the sector" }
          points: 6.5
          items:
              - code: "8.2.1"
                title: { vi: "Chỉ tiêu kinh tế - xã hội do ngành theo dõi", en: "Socio-economic targets of the sector" }
                points: 3
                source: { lead: { vi: "Sở Tài chính", en: "Department of Finance" } }
                evidence: { vi: "Báo cáo thực hiện chỉ tiêu", en: "Report on the targets" }
                facts:
                  done: { kind: count, vi: "Chỉ tiêu đạt và vượt", en: "Targets met or exceeded" }
                  total: { kind: count, vi: "Chỉ tiêu được giao", en: "Targets assigned" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: proportional, of: done / total }
                cases:
                  - { given: { done: 8, total: 8 }, points: 3 }
                  - { given: { done: 6, total: 8 }, points: 2.25 }
                  - { given: { done: 0, total: 8 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "8.2.2"
                title: { vi: "Giải quyết kiến nghị của doanh nghiệp", en: "Requests of firms resolved" }
                points: 1.5
                source: self
                evidence: { vi: "Bảng theo dõi kiến nghị", en: "Record of requests" }
                facts:
                  done: { kind: count, vi: "Kiến nghị giải quyết đúng hạn", en: "Requests resolved in time" }
                  total: { kind: count, vi: "Kiến nghị thuộc thẩm quyền", en: "Requests in charge" }
                notApplicable: { when: [{ fact: total, is: 0 }], effect: leaves-the-maximum }
                rule: { kind: threshold-proportional, of: done / total, full: "100%", floor: "80%" }
                cases:
                  - { given: { done: 200, total: 200 }, points: 1.5 }
                  - { given: { done: 180, total: 200 }, points: 1.35 }
                  - { given: { done: 159, total: 200 }, points: 0 }
                  - { given: { done: 0, total: 0 }, applies: false }
              - code: "8.2.3"
                title: { vi: "Năng lực cạnh tranh cấp sở, ngành (DDCI)", en: "Competitiveness of departments (DDCI)" }
                points: 2
                source: { index: { vi: "DDCI tỉnh công bố", en: "DDCI published by the province" } }
                facts:
                  assessed: { kind: yes-no, vi: "Thuộc diện khảo sát DDCI", en: "Covered by the DDCI" }
                  ddci: { kind: number, vi: "Điểm DDCI", en: "DDCI score" }
                notApplicable: { when: [{ fact: assessed, is: false }], effect: shared-among-siblings }
                rule: { kind: compared-with-mean, of: ddci, mean: of-group, atOrAbove: 2, below: 0.5 }
                cases:
                  - { given: { assessed: có, ddci: 70.5 }, mean: 70.5, points: 2 }
                  - { given: { assessed: có, ddci: 70.4 }, mean: 70.5, points: 0.5 }
                  - { given: { assessed: không }, applies: false }
bonus:
  upTo: 3
  items:
    - code: "T1"
      title: { vi: "Mô hình, sáng kiến được nhân rộng", en: "Models copied by others" }
      points: 1.5
      source: self
      evidence: { vi: "Văn bản nhân rộng của cơ quan có thẩm quyền", en: "Document that spreads the model" }
      facts: { number: { kind: count, vi: "Mô hình, sáng kiến được nhân rộng", en: "Models copied" } }
      rule: { kind: per-unit, of: number, each: 0.5 }
      cases:
        - { given: { number: 0 }, points: 0 }
        - { given: { number: 1 }, points: 0.5 }
        - { given: { number: 3 }, points: 1.5 }
        - { given: { number: 6 }, points: 1.5 }
    - code: "T2"
      title: { vi: "Được khen thưởng chuyên đề cải cách hành chính", en: "Award for the reform" }
      points: 1
      source: self
      evidence: { vi: "Quyết định khen thưởng từ cấp tỉnh trở lên", en: "Award of the province or above" }
      facts: { met: { kind: yes-no, vi: "Được khen thưởng trong năm", en: "Award received in the year" } }
      rule: { kind: bonus, when: [met], points: 1 }
      cases:
        - { given: { met: có }, points: 1 }
        - { given: { met: không }, points: 0 }
    - code: "T3"
      title: { vi: "Thực hiện thí điểm nhiệm vụ mới do tỉnh giao đạt kết quả", en: "Pilot task carried out with success" }
      points: 0.5
      source: self
      evidence: { vi: "Báo cáo kết quả thí điểm được chấp thuận", en: "Accepted report of the pilot" }
      facts: { met: { kind: yes-no, vi: "Hoàn thành thí điểm", en: "Pilot completed" } }
      rule: { kind: bonus, when: [met], points: 0.5 }
      cases:
        - { given: { met: có }, points: 0.5 }
        - { given: { met: không }, points: 0 }
penalty:
  downTo: -5
  items:
    - code: P1
      title: { vi: "Gửi hồ sơ tự đánh giá chậm", en: "Self-assessment sent late" }
      points: -0.25
      source: { data: { vi: "thời điểm ghi trên hệ thống", en: "time stamp of the system" } }
      facts:
        due: { kind: date, vi: "Hạn gửi", en: "Due" }
        sent: { kind: date, vi: "Ngày gửi", en: "Sent" }
        excused: { kind: yes-no, vi: "Được gia hạn bằng văn bản", en: "Extended in writing" }
      rule: { kind: penalty-per-day, of: sent - due, first: { upTo: 2, points: -0.25 }, perDay: -0.25, refused: { beyond: 10, unless: excused } }
      cases:
        - { given: { due: 2026-12-15, sent: 2026-12-15, excused: không }, points: 0 }
        - { given: { due: 2026-12-15, sent: 2026-12-17, excused: không }, points: -0.25 }
        - { given: { due: 2026-12-15, sent: 2026-12-19, excused: không }, points: -0.75 }
        - { given: { due: 2026-12-15, sent: 2026-12-26, excused: không }, refused: true }
    - code: "P2"
      title: { vi: "Số liệu tự đánh giá không đúng thực tế", en: "Figures of the self-assessment are untrue" }
      points: -1
      source: { data: { vi: "kết luận của Hội đồng thẩm định", en: "conclusion of the appraisal council" } }
      facts: { happened: { kind: yes-no, vi: "Có số liệu bị kết luận không đúng", en: "Figures found untrue" } }
      rule: { kind: penalty, when: [happened], points: -1 }
      cases:
        - { given: { happened: có }, points: -1 }
        - { given: { happened: không }, points: 0 }
    - code: "P3"
      title: { vi: "Bị phê bình bằng văn bản về cải cách hành chính", en: "Criticised in writing over the reform" }
      points: -0.5
      source: { data: { vi: "văn bản của UBND, Chủ tịch UBND tỉnh", en: "document of the province" } }
      facts: { happened: { kind: yes-no, vi: "Có văn bản phê bình trong năm", en: "Criticised in the year" } }
      rule: { kind: penalty, when: [happened], points: -0.5 }
      cases:
        - { given: { happened: có }, points: -0.5 }
        - { given: { happened: không }, points: 0 }
', 'in-force', '2026-11-30 04:37:10.146971+00');

insert into session (id, account_id, token_sha256, second_factor_passed, opened_with, opened_at, last_seen_at, expires_at, device, address, ended_at, challenge) values
('0193474c-4100-7219-b485-d33d174cdb39', '0193474c-4100-77a7-bc88-b0aae15560f0', 'bea6004d766b47b434d1d22015e381fbb74fa48d8f316b4bde8e0ed34fe6e591', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7251-89d7-90ec35267c73', '0193474c-4100-7f5d-b5c2-18c09f7822da', '4da87aa65c196ab08a755e721a5ae6ba69767730143ce0fecad79c7203c288c6', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-726e-ab86-124a8f4ebbda', '0193474c-4100-7aec-a7b5-4572f78e5e0f', '233fcfc7d5e7272a78669c6eff5ba6f1189abe837cd163ef7a23c0681e25c8a1', 'false', 'password', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7542-8628-f833d48fe777', '0193474c-4100-7c61-aa47-07a3b485fdaa', 'f227a161dc4ca8d6961bcfe59090c41e380287d020cae2d99e951c0716fb097e', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-772f-879c-be3524bd72df', '0193474c-4100-7711-8da5-72062e5c47ed', 'ecc4416895665ffc0ffcf412624d9ad759146097aae979bb5d919a1e39344cef', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-776c-84ea-d1a6ba101c9a', '0193474c-4100-77fc-a30a-ca050cba41d2', '53d0a53a5106084dfb1547363efd30e182e1ac4665f9aa18f86eccf206c8cf87', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-77c0-b190-171e7b8fd1b1', '0193474c-4100-7964-b798-7c50e8f324a9', 'd89be0ac4f0188d600eaee022e02ede15579e12b63055c7c4b4d246cd9228a92', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-77f6-a108-e9b2f50c4a2c', '0193474c-4100-7e2d-803e-13e14812186e', '76c9180ecd47b5bde0905e8cd7d453084d5b2949c231656fb8b1e375c6085075', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7886-abae-89536ba92340', '0193474c-4100-7b5b-90c4-b5a71be4fa86', 'd8a477ada88a9c4a4df9eb1a153617ac476c9685b9a53f5e59213716c4ddc4a8', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-30 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-789d-ab2d-c8ba999c73f3', '0193474c-4100-70cc-8706-93336e8975c9', '3620d089c6f8b7dcdeaaba34508920bf09895343ce7660e992e44be38b163558', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7934-9b8e-82a2be584ae6', '0193474c-4100-79d8-a9f6-b11186c2cb53', 'd945c1df07961a4bc605ad98666cb525a1e31d16aafdfa7b7a4815ecbda2d0e4', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7a5a-b736-0023565ecc2d', '0193474c-4100-771f-a6fd-8a31308b2875', '93334780ddcff542c2589d218041e920bd3b4d511ec7d65df597b3b4f9e9835f', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7a82-85ec-456c54312f1e', '0193474c-4100-7804-affc-dd813184cf5b', '0623b7218dc9b11c63bd80520601e4f0892275fd6f5a691e68a7f331be1effcf', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7b14-878d-eef3c194854d', '0193474c-4100-7460-9aa1-7d3b54cd440d', 'dfc645adab4ee94fdc0e0cd47182c96cae39d07c4d95963c0b55812dbe16f0f1', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7bff-82d4-d6877f05e7a4', '0193474c-4100-7d69-9733-216d6f8bbe6f', 'f4720e5f08abd4de0bcbdb7fcba3ebcf6cc91adc2a967e79dca3f1b0ff85a6d5', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7c82-a66d-122d5622b730', '0193474c-4100-7194-8934-5c0fe4ce193f', '661b489b2624a99a16773bb0dd205b69c4318fde264011285eef61043bde4b97', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7cf6-a7f0-cf8500984eba', '0193474c-4100-7d45-9073-a61df5fece72', '0392d6a55521ae7d5a4fef77be74c04f54d58856d7b11a79719b808453c6d6a0', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7d1f-a3ba-9f59afd22b50', '0193474c-4100-7906-97a6-2519af546cf2', '19df5f153323f082bff4583382cb87bc2a3c0bfad92454fdee4ce6079fc90096', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7d6a-9e62-1638ba50db24', '0193474c-4100-7e39-b1dd-0ae4bfdcf87e', 'a032cba492f90963dc3aafe9eec9e6aa9b6a89ac50b9b37bcde65bc2d97b5666', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7ef6-8ba9-4bb9ec053ddc', '0193474c-4100-7052-a31b-495e53927c37', '22bd1ff081d5eec9738648cfce1582ee399bccbffe39d9f8ef37427aa6529d28', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7f34-928a-73959f83ea23', '0193474c-4100-72e3-9040-82cad65c3860', 'a8bf841a3115c93660e4f91c2544c99942eb4fe4d24b7c6eb64a401bb2a09a32', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL),
('0193474c-4100-7f89-9cfc-5e2be2ea97ce', '0193474c-4100-7d13-8f57-c6d2b28bc315', 'e5eed1fcd54084978719068ffcd86d967416cf032e294d74cef61c0de99bdad8', 'false', 'one-time-code', '2024-11-20 02:00:00+00', '2024-11-20 02:00:00+00', '2026-01-10 18:00:00+00', 'Chrome · Windows', '127.0.0.1', NULL, NULL);

insert into sign_off (top_unit_id, round_id, unit_version_id, number, scheme_hash, content_sha256, self_points, self_maximum, signed_by, signed_at, document_number, document_date, document_sha256, returned_at, returned_by, returned_reason) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1', 'f771890f9b2a0fd7c4ca588644d2228ac1349b26de758b6f1e0a4f00014f4db6', 'fd4b5b58cc8691a2a354115ad764bc62020c39c781762490b3cb9905d5e223d0', '29', '30.5', 'account:p12.unit-leader', '2024-11-20 02:00:00+00', '', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1', 'f771890f9b2a0fd7c4ca588644d2228ac1349b26de758b6f1e0a4f00014f4db6', 'fd4b5b58cc8691a2a354115ad764bc62020c39c781762490b3cb9905d5e223d0', '29', '30.5', 'account:p14.unit-leader', '2024-11-20 02:00:00+00', '', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1', '3282159c9b03c9712f5a21b0fff369d49695c19d15ecba1d456b0a2da20da8d2', '9295e8bc81982052c1f29c126a7edc22c4a226d9def033cb98a9ee6b0cc3400e', '28.5', '30', 'account:p16.unit-leader', '2024-11-20 02:00:00+00', '', NULL, NULL, NULL, NULL, NULL),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1', '3282159c9b03c9712f5a21b0fff369d49695c19d15ecba1d456b0a2da20da8d2', '9295e8bc81982052c1f29c126a7edc22c4a226d9def033cb98a9ee6b0cc3400e', '28.5', '30', 'account:p18.unit-leader', '2024-11-20 02:00:00+00', '', NULL, NULL, NULL, NULL, NULL);

insert into signed_claim (top_unit_id, round_id, unit_version_id, item, number, facts, note, status, points, maximum) values
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.1', '1', '{"day": "2026-01-20", "since": "2026-01-05", "issued": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.2', '1', '{"grade": "full"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.1.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.2.1', '1', '{"met": "có", "second": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.3.1', '1', '{"done": "60", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.3.2', '1', '{"found": "0"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.4.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.4.2', '1', '{"number": "3"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.5', '1', '{"number": "2"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '1.7', '1', '{"number": "2"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.2.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.3.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.3.2', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '2.5', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.1.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.2.2', '1', '{"met": "có", "second": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.3.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.4.2', '1', '{"found": "0"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '3.5.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.2', '1', '{"met": "có", "arises": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.3.3', '1', '{"found": "0"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '4.4', '1', '{"grade": "current"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.1.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.2.1', '1', '{"met": "có", "arises": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.2.2', '1', '{"met": "có", "arises": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.4.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.4.2', '1', '{"grade": "quantified"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.6.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '5.6.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.4.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.4.2', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '6.5.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.3.1', '1', '{"done": "8", "total": "8"}', '', 'scored', '1.5', '1.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '7.4', '1', '{"done": "100", "total": "200"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', '8.2.2', '1', '{"done": "200", "total": "200"}', '', 'scored', '1.5', '1.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T1', '1', '{"number": "0"}', '', 'scored', '0', '1.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T2', '1', '{"met": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-noi-vu', 'T3', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.1', '1', '{"day": "2026-01-20", "since": "2026-01-05", "issued": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.2', '1', '{"grade": "full"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.1.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.2.1', '1', '{"met": "có", "second": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.3.1', '1', '{"done": "60", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.3.2', '1', '{"found": "0"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.4.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.4.2', '1', '{"number": "3"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.5', '1', '{"number": "2"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '1.7', '1', '{"number": "2"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.2.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.3.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.3.2', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '2.5', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.1.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.2.2', '1', '{"met": "có", "second": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.3.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.4.2', '1', '{"found": "0"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '3.5.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.2', '1', '{"met": "có", "arises": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.3.3', '1', '{"found": "0"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '4.4', '1', '{"grade": "current"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.1.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.2.1', '1', '{"met": "có", "arises": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.2.2', '1', '{"met": "có", "arises": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.4.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.4.2', '1', '{"grade": "quantified"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.6.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '5.6.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.4.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.4.2', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '6.5.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.3.1', '1', '{"done": "8", "total": "8"}', '', 'scored', '1.5', '1.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '7.4', '1', '{"done": "100", "total": "200"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', '8.2.2', '1', '{"done": "200", "total": "200"}', '', 'scored', '1.5', '1.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T1', '1', '{"number": "0"}', '', 'scored', '0', '1.5'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T2', '1', '{"met": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-1580-7319-af88-34f13cffbb07', 'so-tai-chinh', 'T3', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.1', '1', '{"day": "2026-01-25", "since": "2026-01-05", "issued": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.2', '1', '{"met": "có", "second": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.1.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1.5', '1.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.2.1', '1', '{"met": "có", "second": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.3.1', '1', '{"done": "100", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.3.2', '1', '{"found": "0"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.4.1', '1', '{"number": "50"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.4.2', '1', '{"number": "10"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.5', '1', '{"number": "1"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '1.7', '1', '{"number": "2"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.2', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.3.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.3.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '2.4', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.1.1', '1', '{"met": "có", "second": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.1.2', '1', '{"met": "có", "second": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.1', '1', '{"grade": "full"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.2.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1.5', '1.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.3.2', '1', '{"found": "0"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '3.4.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.3.1', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.3.2', '1', '{"found": "0"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '4.4', '1', '{"grade": "current"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.3.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.3.2', '1', '{"grade": "quantified"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.5.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '5.5.2', '1', '{"done": "180", "total": "200"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '6.4.2', '1', '{"met": "có", "second": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.4', '1', '{"number": "5"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '7.5', '1', '{"byPost": "10", "offered": "20"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.1', '1', '{"done": "8", "total": "8"}', '', 'scored', '2.5', '2.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', '8.2.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T1', '1', '{"number": "0"}', '', 'scored', '0', '1.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T2', '1', '{"met": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'phuong-song-han', 'T3', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.1', '1', '{"day": "2026-01-25", "since": "2026-01-05", "issued": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.2', '1', '{"met": "có", "second": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.1.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1.5', '1.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.2.1', '1', '{"met": "có", "second": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.3.1', '1', '{"done": "100", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.3.2', '1', '{"found": "0"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.4.1', '1', '{"number": "50"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.4.2', '1', '{"number": "10"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.5', '1', '{"number": "1"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '1.7', '1', '{"number": "2"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.2', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.3.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.3.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '0.75', '0.75'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '2.4', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.1.1', '1', '{"met": "có", "second": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.1.2', '1', '{"met": "có", "second": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.1', '1', '{"grade": "full"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.2.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1.5', '1.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.3.2', '1', '{"found": "0"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '3.4.2', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.3.1', '1', '{"done": "8", "total": "8"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.3.2', '1', '{"found": "0"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '4.4', '1', '{"grade": "current"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.3.1', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.3.2', '1', '{"grade": "quantified"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.5.1', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '5.5.2', '1', '{"done": "180", "total": "200"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '6.4.2', '1', '{"met": "có", "second": "có"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.4', '1', '{"number": "5"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '7.5', '1', '{"byPost": "10", "offered": "20"}', '', 'scored', '0.5', '0.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.1', '1', '{"done": "8", "total": "8"}', '', 'scored', '2.5', '2.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', '8.2.3', '1', '{"done": "200", "total": "200"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T1', '1', '{"number": "0"}', '', 'scored', '0', '1.5'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T2', '1', '{"met": "có"}', '', 'scored', '1', '1'),
('48', '01a22abe-17b1-73fd-b247-4772671efe84', 'xa-binh-minh', 'T3', '1', '{"met": "có"}', '', 'scored', '0.5', '0.5');

insert into unit (id, created_at) values
('#06685@2025-07-01', '2026-11-30 04:37:39.779765+00'),
('#06793@2025-07-01', '2026-11-30 04:37:39.779765+00'),
('48', '2026-11-30 04:37:07.819622+00'),
('VN', '2026-11-30 04:37:39.779765+00'),
('org:22:so-noi-vu', '2026-11-30 04:37:39.779765+00'),
('phuong-song-han', '2026-11-30 04:37:10.705564+00'),
('so-noi-vu', '2026-11-30 04:37:10.146971+00'),
('so-tai-chinh', '2026-11-30 04:37:10.146971+00'),
('xa-binh-minh', '2026-11-30 04:37:10.705564+00'),
('xa-hoa-binh', '2026-11-30 04:37:10.705564+00');

insert into unit_version (id, unit_id, code, name_vi, full_name_vi, name_en, kind, parent_unit_id, valid_from, valid_to, legal_basis) values
('06685@2025-07-01', '#06685@2025-07-01', '06685', 'Hồng Gai', 'Phường Hồng Gai', 'Hong Gai Ward', 'phuong', NULL, '2026-01-01', NULL, NULL),
('06793@2025-07-01', '#06793@2025-07-01', '06793', 'Cẩm Phả', 'Phường Cẩm Phả', 'Cam Pha Ward', 'phuong', NULL, '2026-01-01', NULL, NULL),
('org:22:so-noi-vu', 'org:22:so-noi-vu', 'org:22:so-noi-vu', 'Sở Nội vụ', 'Sở Nội vụ', 'Department of Home Affairs', 'sở', NULL, '2026-01-01', NULL, NULL),
('phuong-song-han', 'phuong-song-han', 'phuong-song-han', 'Phường Sông Hàn', 'Phường Sông Hàn', 'Phường Sông Hàn', 'xa-phuong', NULL, '2026-01-01', NULL, NULL),
('so-noi-vu', 'so-noi-vu', 'so-noi-vu', 'Sở Nội vụ', 'Sở Nội vụ', 'Sở Nội vụ', 'so-nganh', NULL, '2026-01-01', NULL, NULL),
('so-tai-chinh', 'so-tai-chinh', 'so-tai-chinh', 'Sở Tài chính', 'Sở Tài chính', 'Sở Tài chính', 'so-nganh', NULL, '2026-01-01', NULL, NULL),
('xa-binh-minh', 'xa-binh-minh', 'xa-binh-minh', 'Xã Bình Minh', 'Xã Bình Minh', 'Xã Bình Minh', 'xa-phuong', NULL, '2026-01-01', NULL, NULL),
('xa-hoa-binh', 'xa-hoa-binh', 'xa-hoa-binh', 'Xã Hòa Bình', 'Xã Hòa Bình', 'Xã Hòa Bình', 'xa-phuong', NULL, '2026-01-01', NULL, NULL);
