import { claimFileRoutes } from "@thang-diem/contract";
import type { ReactElement } from "react";
import { addressOf, call, useTitle, useWords } from "../../../kit/index.ts";
import { FormFile } from "./form-file.tsx";
import { WORDS } from "./words.ts";
import { useIds } from "../../front/ids.ts";

/** The form as a workbook, for those who prefer one: out, in, a trial before the writing. */
export function FormFilePage(): ReactElement {
  const form = useWords(WORDS);
  const { evaluationId, roundId, unitVersionId } = useIds("evaluationId", "roundId", "unitVersionId");
  const place = { evaluationId, roundId, unitVersionId };
  useTitle(form.toFile);
  return (
    <>
      <h1>{form.toFile}</h1>
      <FormFile
        id="form-file"
        file={addressOf(claimFileRoutes.file, place)}
        send={(fileName, content, write) =>
          call(claimFileRoutes.importFile, { ...place, fileName, write }, content)
        }
        written={["claim"]}
      />
    </>
  );
}
