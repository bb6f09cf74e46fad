import type { EvaluationId, RoundId } from "@thang-diem/engine";
import { headRoutes, type RouteReply } from "@thang-diem/contract";
import { NativeSelect, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { SendForm, useSending, useWords } from "../../../kit/index.ts";
import { useKept } from "../../session.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "./words.ts";

interface Typed {
  readonly currentTarget: { readonly value: string };
}

/** A new list: from which edition, by which scheme, who decides. */
export function OpenForm({
  evaluationId,
  read: { editions, schemes },
}: {
  readonly evaluationId: EvaluationId;
  readonly read: RouteReply<(typeof headRoutes)["list"]>;
}): ReactElement {
  const words = useWords(WORDS);
  const { say } = useSpeech();
  const opened = useOpened(evaluationId);
  const kept = useKept(`heads ${evaluationId}`, {
    roundId: editions[0]?.roundId ?? "",
    schemeHash: schemes[0]?.hash ?? "",
    quota: "",
    authority: "",
  });
  const { roundId, quota, ...given } = kept.value;
  const sending = useSending(headRoutes.open, "heads", opened, kept);
  const field = (name: keyof typeof kept.value) => ({
    value: kept.value[name],
    onChange: ({ currentTarget }: Typed) => kept.put({ [name]: currentTarget.value }),
    ...sending.field(name),
  });
  const send = () =>
    sending.send({ evaluationId, roundId: roundId as RoundId, quota: quota.trim(), ...given });
  return (
    <section className="section no-print">
      <h2>{words.open}</h2>
      <p className="quiet">{words.openLead}</p>
      <SendForm sending={sending} submit={words.openSend} onSubmit={() => void send()}>
        <NativeSelect
          label={words.edition}
          data={editions.map((each) => ({ value: each.roundId, label: say(each.title) }))}
          {...field("roundId")}
        />
        <NativeSelect
          label={words.scheme}
          data={schemes.map(({ hash, title, version }) => ({
            value: hash,
            label: `${say(title)} (${version})`,
          }))}
          {...field("schemeHash")}
        />
        <TextInput
          label={words.quota}
          description={words.quotaHint}
          inputMode="numeric"
          {...field("quota")}
        />
        <TextInput
          label={words.authority}
          description={words.authorityHint}
          autoCapitalize="none"
          {...field("authority")}
        />
      </SendForm>
    </section>
  );
}

function useOpened(evaluationId: EvaluationId) {
  const navigate = useNavigate();
  return ({ reviewId }: { readonly reviewId: string }) =>
    navigate({
      to: "/ky-danh-gia/$evaluationId/nguoi-dung-dau/$reviewId",
      params: { evaluationId, reviewId },
    });
}
