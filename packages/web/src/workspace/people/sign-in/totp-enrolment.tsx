import { myAccountRoutes, signInRoutes } from "@thang-diem/contract";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { renderSVG } from "uqr";
import { ask, SendForm, useSending } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { useArrive } from "../../session.ts";
import { Doorstep } from "./signing-in.tsx";

interface TotpEnrolmentProps {
  /** Whether the password is asked for: somebody who has just given it is not asked again. */
  readonly again: boolean;
  /** The app is on from here, though its recovery codes are still to be kept. */
  readonly onConfirmed?: () => void;
  /** Runs once the person says that the recovery codes are kept. */
  readonly onDone: () => void;
}

/** From a button to recovery codes that are kept. */
export function TotpEnrolment({ again, onConfirmed, onDone }: TotpEnrolmentProps): ReactElement {
  const { words } = useSpeech();
  const [password, setPassword] = useState("");
  const [seed, setSeed] = useState<{ secret: string; address: string }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [code, setCode] = useState("");
  const begin = useSending(myAccountRoutes.beginTotp, "begin-totp", setSeed, "nothing-typed");
  const confirmed = (answer: { readonly codes: readonly string[] }) => {
    setCodes(answer.codes);
    onConfirmed?.();
  };
  const confirm = useSending(myAccountRoutes.confirmTotp, "confirm-totp", confirmed, "secret");
  if (codes !== undefined) return <RecoveryCodes codes={codes} onSaved={onDone} />;
  if (seed === undefined)
    return (
      <SendForm
        sending={begin}
        submit={words.enrol.begin}
        onSubmit={() => void begin.send(again ? { password } : {})}
      >
        {again && (
          <PasswordInput
            label={words.my.confirmPassword}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            {...begin.field("password")}
          />
        )}
      </SendForm>
    );
  return (
    <SendForm sending={confirm} submit={words.enrol.submit} onSubmit={() => void confirm.send({ code })}>
      <p>{words.enrol.step1}</p>
      <p>{words.enrol.step2}</p>
      <img
        className="qr"
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(seed.address))}`}
        alt={words.enrol.qrAlt}
      />
      <p>
        {words.enrol.secret}:{" "}
        <span className="code" data-testid="totp-secret">
          {seed.secret.replace(/(.{4})(?=.)/g, "$1 ")}
        </span>
      </p>
      <TextInput
        label={words.enrol.step3}
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        {...confirm.field("code")}
      />
    </SendForm>
  );
}

export function RecoveryCodes({
  codes,
  onSaved,
}: {
  readonly codes: readonly string[];
  readonly onSaved: () => void;
}): ReactElement {
  const { words } = useSpeech();
  return (
    <div className="notice">
      <h3>{words.enrol.recoveryTitle}</h3>
      <p>{words.enrol.recoveryLead}</p>
      <ul className="codes code">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="actions no-print">
        <Button onClick={onSaved}>{words.enrol.saved}</Button>
        <Button variant="default" onClick={() => print()}>
          {words.enrol.print}
        </Button>
      </div>
    </div>
  );
}

/** For roles that may not begin without a second factor. */
export function EnrolPage(): ReactElement {
  const { words } = useSpeech();
  const arrive = useArrive();
  return (
    <Doorstep title={words.enrol.title} leave>
      <p>{words.enrol.required}</p>
      <TotpEnrolment again={false} onDone={() => void ask(signInRoutes.present, {}).then(arrive)} />
    </Doorstep>
  );
}
