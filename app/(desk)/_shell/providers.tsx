"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiProblem } from "../../../lib/api/client.ts";
import { ToastProvider } from "../_components/toast";

/** What every page of the desk stands in: answers kept between screens, messages, and the policy's nonce. */
export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  const [client] = useState(makeClient);
  return (
    <CSPProvider {...(nonce ? { nonce } : {})} disableStyleElements>
      <QueryClientProvider client={client}>
        <ToastProvider>{children}</ToastProvider>
      </QueryClientProvider>
    </CSPProvider>
  );
}

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.status > 0) },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
