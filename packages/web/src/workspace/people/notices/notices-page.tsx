import { NOTICE_WORDS, noticeRoutes, type Notice } from "@thang-diem/contract";
import { Button, Checkbox } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState, type MouseEvent, type ReactElement } from "react";
import { ROOT, ask, call, ProblemSummary, RefusedError, useTitle, useWords } from "../../../kit/index.ts";
import { useSpeech } from "../../words/index.ts";
import { WORDS } from "../../front/words.ts";

/** What somebody was told, newest first; opening one marks it read. */
export function NoticesPage(): ReactElement {
  const words = useWords(WORDS);
  const { words: frame } = useSpeech();
  const [only, setOnly] = useState<"all" | "unread">("all");
  const queries = useQueryClient();
  const { data, error, fetchNextPage } = useNotices(only);
  useTitle(words.notices);
  const read = async (ids?: string[]) => {
    await call(noticeRoutes.markRead, ids === undefined ? {} : { ids });
    await queries.invalidateQueries({ queryKey: ["notices"] });
  };
  const notices = data?.pages.flatMap((page) => page.notices) ?? [];
  const last = data?.pages.at(-1);
  return (
    <>
      <h1>{words.notices}</h1>
      {error instanceof RefusedError && <ProblemSummary problem={error.problem} />}
      <div className="actions">
        <Checkbox
          label={words.onlyUnread}
          checked={only === "unread"}
          onChange={(event) => setOnly(event.currentTarget.checked ? "unread" : "all")}
        />
        {(last?.unread ?? 0) > 0 && (
          <Button variant="default" onClick={() => void read()}>
            {words.markAll}
          </Button>
        )}
      </div>
      {data === undefined ? (
        <p>{frame.loading}</p>
      ) : (
        <>
          <p role="status">{words.unread(last?.unread ?? 0)}</p>
          {notices.length === 0 ? (
            <p className="notice">{only === "unread" ? words.noUnread : words.noNotices}</p>
          ) : (
            <ul className="plain-list notices">
              {notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} onRead={() => read([notice.id])} />
              ))}
            </ul>
          )}
          {last?.more === true && (
            <div>
              <Button variant="default" onClick={() => void fetchNextPage()}>
                {words.older}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function useNotices(only: "all" | "unread") {
  return useInfiniteQuery({
    queryKey: ["notices", "list", only],
    queryFn: ({ pageParam }) =>
      ask(noticeRoutes.list, { only, ...(pageParam !== "" && { before: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ notices, more }) => (more ? notices.at(-1)?.id : undefined),
  });
}

function NoticeLine({
  notice: { kind, text, link, madeAt, readAt },
  onRead,
}: {
  readonly notice: Notice;
  readonly onRead: () => Promise<void>;
}): ReactElement {
  const { say, time } = useSpeech();
  const words = useWords(WORDS);
  const router = useRouter();
  const open = (event: MouseEvent) => {
    if (readAt === "unread") void onRead();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void router.navigate({ href: `${ROOT}/lam-viec${link}` });
  };
  return (
    <li className={readAt === "unread" ? "notice-line unread" : "notice-line"}>
      <span className="quiet">
        {say(NOTICE_WORDS[kind])} · {time(madeAt)}
        {readAt === "unread" && <strong> · {words.new}</strong>}
      </span>
      <a href={`${ROOT}/lam-viec${link}`} onClick={open}>
        {say(text)}
      </a>
    </li>
  );
}
