import "./mantine.css";
import "./workspace.css";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { CatchBoundary, RouterProvider } from "@tanstack/react-router";
import type { PropsWithChildren, ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { asksAgain, Speaking, theme } from "../kit/index.ts";
import { applyDisplay, useDisplay } from "./front/display.ts";
import { BrokenFrame } from "./root.tsx";
import { router } from "./router.tsx";

/** A refusal is an answer and is not asked for again; an answer that was lost on the way is. */
const queries = new QueryClient({ defaultOptions: { queries: { retry: asksAgain } } });

applyDisplay();
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <Coloured>
      <Speaking>
        <CatchBoundary getResetKey={() => "whole"} errorComponent={BrokenFrame}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </CatchBoundary>
      </Speaking>
    </Coloured>,
  );
}

function Coloured({ children }: PropsWithChildren): ReactElement {
  const { colours } = useDisplay();
  return (
    <MantineProvider theme={theme} forceColorScheme={colours === "dark" ? "dark" : "light"}>
      {children}
    </MantineProvider>
  );
}
