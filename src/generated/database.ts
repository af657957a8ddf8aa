// Written by `npm run gen`; do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      accounting_periods: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          label: string | null;
          locked_at: string | null;
          locked_by: string | null;
          notes: string | null;
          organization_id: string;
          period_end: string;
          period_start: string;
          status: Database['public']['Enums']['accounting_period_status'];
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          label?: string | null;
          locked_at?: string | null;
          locked_by?: string | null;
          notes?: string | null;
          organization_id: string;
          period_end: string;
          period_start: string;
          status?: Database['public']['Enums']['accounting_period_status'];
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          label?: string | null;
          locked_at?: string | null;
          locked_by?: string | null;
          notes?: string | null;
          organization_id?: string;
          period_end?: string;
          period_start?: string;
          status?: Database['public']['Enums']['accounting_period_status'];
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'accounting_periods_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accounting_periods_locked_by_profile_fkey';
            columns: ['locked_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accounting_periods_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accounting_periods_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'accounting_periods_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'accounting_periods_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'accounting_periods_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      alert_snoozes: {
        Row: {
          alert: string;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          organization_id: string;
          until: string;
          updated_at: string;
          user_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          alert: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id: string;
          until: string;
          updated_at?: string;
          user_id?: string;
          version?: number;
        };
        Update: {
          alert?: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id?: string;
          until?: string;
          updated_at?: string;
          user_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'alert_snoozes_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'alert_snoozes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'alert_snoozes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'alert_snoozes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'alert_snoozes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'alert_snoozes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'alert_snoozes_user_id_fkey';
            columns: ['user_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'alert_snoozes_user_id_profile_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      approval_policies: {
        Row: {
          approver_role_id: string | null;
          approver_user_id: string | null;
          archived_at: string | null;
          condition: Json | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          escalation_hours: number;
          escalation_role_id: string | null;
          id: string;
          is_active: boolean;
          max_amount: number | null;
          min_amount: number;
          organization_id: string;
          project_id: string | null;
          step_order: number;
          updated_at: string;
          version: number;
          workflow: Database['public']['Enums']['approval_workflow'];
        };
        ComputedFields: never;
        Insert: {
          approver_role_id?: string | null;
          approver_user_id?: string | null;
          archived_at?: string | null;
          condition?: Json | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          escalation_hours?: number;
          escalation_role_id?: string | null;
          id?: string;
          is_active?: boolean;
          max_amount?: number | null;
          min_amount?: number;
          organization_id: string;
          project_id?: string | null;
          step_order?: number;
          updated_at?: string;
          version?: number;
          workflow: Database['public']['Enums']['approval_workflow'];
        };
        Update: {
          approver_role_id?: string | null;
          approver_user_id?: string | null;
          archived_at?: string | null;
          condition?: Json | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          escalation_hours?: number;
          escalation_role_id?: string | null;
          id?: string;
          is_active?: boolean;
          max_amount?: number | null;
          min_amount?: number;
          organization_id?: string;
          project_id?: string | null;
          step_order?: number;
          updated_at?: string;
          version?: number;
          workflow?: Database['public']['Enums']['approval_workflow'];
        };
        Relationships: [
          {
            foreignKeyName: 'approval_policies_approver_role_id_fkey';
            columns: ['approver_role_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'roles';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_approver_user_id_fkey';
            columns: ['approver_user_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_approver_user_id_profile_fkey';
            columns: ['approver_user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_policies_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_policies_escalation_role_id_fkey';
            columns: ['escalation_role_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'roles';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_policies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_policies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      approval_requests: {
        Row: {
          amount: number | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          decided_at: string | null;
          decided_by: string | null;
          decision_notes: string | null;
          due_date: string | null;
          entity_id: string;
          entity_type: string;
          escalated_at: string | null;
          escalated_to: string | null;
          id: string;
          organization_id: string;
          policy_id: string | null;
          requested_by: string | null;
          status: Database['public']['Enums']['approval_status'];
          updated_at: string;
          version: number;
          workflow: Database['public']['Enums']['approval_workflow'];
        };
        ComputedFields: never;
        Insert: {
          amount?: number | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          decided_at?: string | null;
          decided_by?: string | null;
          decision_notes?: string | null;
          due_date?: string | null;
          entity_id: string;
          entity_type: string;
          escalated_at?: string | null;
          escalated_to?: string | null;
          id?: string;
          organization_id: string;
          policy_id?: string | null;
          requested_by?: string | null;
          status?: Database['public']['Enums']['approval_status'];
          updated_at?: string;
          version?: number;
          workflow: Database['public']['Enums']['approval_workflow'];
        };
        Update: {
          amount?: number | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          decided_at?: string | null;
          decided_by?: string | null;
          decision_notes?: string | null;
          due_date?: string | null;
          entity_id?: string;
          entity_type?: string;
          escalated_at?: string | null;
          escalated_to?: string | null;
          id?: string;
          organization_id?: string;
          policy_id?: string | null;
          requested_by?: string | null;
          status?: Database['public']['Enums']['approval_status'];
          updated_at?: string;
          version?: number;
          workflow?: Database['public']['Enums']['approval_workflow'];
        };
        Relationships: [
          {
            foreignKeyName: 'approval_requests_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_requests_decided_by_profile_fkey';
            columns: ['decided_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_requests_escalated_to_fkey';
            columns: ['escalated_to', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_requests_escalated_to_profile_fkey';
            columns: ['escalated_to'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_requests_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_requests_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_requests_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_requests_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_requests_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_requests_policy_id_fkey';
            columns: ['policy_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'approval_policies';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_requests_requested_by_profile_fkey';
            columns: ['requested_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      approval_steps: {
        Row: {
          acted_by: string | null;
          action_at: string | null;
          approval_request_id: string;
          assigned_to: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          notes: string | null;
          organization_id: string;
          required_role_id: string | null;
          status: Database['public']['Enums']['approval_step_status'];
          step_order: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          acted_by?: string | null;
          action_at?: string | null;
          approval_request_id: string;
          assigned_to?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          notes?: string | null;
          organization_id: string;
          required_role_id?: string | null;
          status?: Database['public']['Enums']['approval_step_status'];
          step_order?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          acted_by?: string | null;
          action_at?: string | null;
          approval_request_id?: string;
          assigned_to?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          notes?: string | null;
          organization_id?: string;
          required_role_id?: string | null;
          status?: Database['public']['Enums']['approval_step_status'];
          step_order?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'approval_steps_acted_by_profile_fkey';
            columns: ['acted_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_steps_approval_request_id_fkey';
            columns: ['approval_request_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'approval_requests';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_steps_assigned_to_fkey';
            columns: ['assigned_to', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'approval_steps_assigned_to_profile_fkey';
            columns: ['assigned_to'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_steps_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_steps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'approval_steps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_steps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_steps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_steps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'approval_steps_required_role_id_fkey';
            columns: ['required_role_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'roles';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      audit_log: {
        Row: {
          action: Database['public']['Enums']['audit_action'];
          actor_id: string | null;
          actor_label: string | null;
          changed_fields: string[] | null;
          created_at: string;
          id: number;
          import_run_id: string | null;
          new_values: Json | null;
          notes: string | null;
          old_values: Json | null;
          organization_id: string;
          record_id: string | null;
          request_id: string | null;
          table_name: string;
          transaction_id: unknown;
        };
        ComputedFields: never;
        Insert: {
          action: Database['public']['Enums']['audit_action'];
          actor_id?: string | null;
          actor_label?: string | null;
          changed_fields?: string[] | null;
          created_at?: string;
          id?: never;
          import_run_id?: string | null;
          new_values?: Json | null;
          notes?: string | null;
          old_values?: Json | null;
          organization_id: string;
          record_id?: string | null;
          request_id?: string | null;
          table_name: string;
          transaction_id?: unknown;
        };
        Update: {
          action?: Database['public']['Enums']['audit_action'];
          actor_id?: string | null;
          actor_label?: string | null;
          changed_fields?: string[] | null;
          created_at?: string;
          id?: never;
          import_run_id?: string | null;
          new_values?: Json | null;
          notes?: string | null;
          old_values?: Json | null;
          organization_id?: string;
          record_id?: string | null;
          request_id?: string | null;
          table_name?: string;
          transaction_id?: unknown;
        };
        Relationships: [];
      };
      bid_pipeline: {
        Row: {
          archived_at: string | null;
          bid_due_date: string | null;
          client_id: string | null;
          client_name: string | null;
          competitor_amount: number | null;
          competitor_name: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          decided_date: string | null;
          estimated_value: number;
          estimator_id: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          lead_id: string | null;
          lost_reason: string | null;
          notes: string | null;
          opportunity_name: string;
          organization_id: string;
          probability_pct: number | null;
          project_type: Database['public']['Enums']['project_type'] | null;
          salesperson_id: string | null;
          salesperson_name: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['bid_status'];
          submitted_date: string | null;
          updated_at: string;
          version: number;
          weighted_value: number;
          win_reason: string | null;
          won_project_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          bid_due_date?: string | null;
          client_id?: string | null;
          client_name?: string | null;
          competitor_amount?: number | null;
          competitor_name?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          decided_date?: string | null;
          estimated_value?: number;
          estimator_id?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          lead_id?: string | null;
          lost_reason?: string | null;
          notes?: string | null;
          opportunity_name: string;
          organization_id: string;
          probability_pct?: number | null;
          project_type?: Database['public']['Enums']['project_type'] | null;
          salesperson_id?: string | null;
          salesperson_name?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['bid_status'];
          submitted_date?: string | null;
          updated_at?: string;
          version?: number;
          weighted_value?: never;
          win_reason?: string | null;
          won_project_id?: string | null;
        };
        Update: {
          archived_at?: string | null;
          bid_due_date?: string | null;
          client_id?: string | null;
          client_name?: string | null;
          competitor_amount?: number | null;
          competitor_name?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          decided_date?: string | null;
          estimated_value?: number;
          estimator_id?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          lead_id?: string | null;
          lost_reason?: string | null;
          notes?: string | null;
          opportunity_name?: string;
          organization_id?: string;
          probability_pct?: number | null;
          project_type?: Database['public']['Enums']['project_type'] | null;
          salesperson_id?: string | null;
          salesperson_name?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['bid_status'];
          submitted_date?: string | null;
          updated_at?: string;
          version?: number;
          weighted_value?: never;
          win_reason?: string | null;
          won_project_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'bid_pipeline_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'bid_pipeline_estimator_id_fkey';
            columns: ['estimator_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_lead_id_fkey';
            columns: ['lead_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'leads';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'bid_pipeline_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_salesperson_id_fkey';
            columns: ['salesperson_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'bid_pipeline_won_project_id_fkey';
            columns: ['won_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      budget_adjustments: {
        Row: {
          amount: number;
          approved_at: string | null;
          approved_by: string | null;
          batch_id: string;
          change_order_line_id: string | null;
          cost_code_id: string;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          effective_date: string;
          id: string;
          kind: Database['public']['Enums']['budget_adjustment_kind'];
          note: string | null;
          organization_id: string;
          project_id: string;
          reason: Database['public']['Enums']['variance_cause'] | null;
          status: Database['public']['Enums']['budget_adjustment_status'];
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          approved_at?: string | null;
          approved_by?: string | null;
          batch_id?: string;
          change_order_line_id?: string | null;
          cost_code_id: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          effective_date?: string;
          id?: string;
          kind: Database['public']['Enums']['budget_adjustment_kind'];
          note?: string | null;
          organization_id: string;
          project_id: string;
          reason?: Database['public']['Enums']['variance_cause'] | null;
          status?: Database['public']['Enums']['budget_adjustment_status'];
          updated_at?: string;
          version?: number;
        };
        Update: {
          amount?: number;
          approved_at?: string | null;
          approved_by?: string | null;
          batch_id?: string;
          change_order_line_id?: string | null;
          cost_code_id?: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          effective_date?: string;
          id?: string;
          kind?: Database['public']['Enums']['budget_adjustment_kind'];
          note?: string | null;
          organization_id?: string;
          project_id?: string;
          reason?: Database['public']['Enums']['variance_cause'] | null;
          status?: Database['public']['Enums']['budget_adjustment_status'];
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'budget_adjustments_approved_by_profile_fkey';
            columns: ['approved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'budget_adjustments_change_order_line_id_fkey';
            columns: ['change_order_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'change_order_lines';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'budget_adjustments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'budget_adjustments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'budget_adjustments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      cash_accounts: {
        Row: {
          account_id: string | null;
          account_kind: Database['public']['Enums']['cash_account_kind'];
          archived_at: string | null;
          created_at: string;
          created_by: string | null;
          credit_limit: number | null;
          custom: NonNullable<Json>;
          id: string;
          institution: string | null;
          is_active: boolean;
          mask: string | null;
          name: string;
          organization_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          account_id?: string | null;
          account_kind?: Database['public']['Enums']['cash_account_kind'];
          archived_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          credit_limit?: number | null;
          custom?: NonNullable<Json>;
          id?: string;
          institution?: string | null;
          is_active?: boolean;
          mask?: string | null;
          name: string;
          organization_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          account_id?: string | null;
          account_kind?: Database['public']['Enums']['cash_account_kind'];
          archived_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          credit_limit?: number | null;
          custom?: NonNullable<Json>;
          id?: string;
          institution?: string | null;
          is_active?: boolean;
          mask?: string | null;
          name?: string;
          organization_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'cash_accounts_account_id_fkey';
            columns: ['account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'chart_of_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_accounts_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      cash_forecast_lines: {
        Row: {
          amount_in: number;
          amount_out: number;
          category: Database['public']['Enums']['cash_category'];
          confidence: Database['public']['Enums']['confidence_level'] | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          entity_id: string | null;
          entity_type: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          label: string | null;
          net: number;
          notes: string | null;
          organization_id: string;
          replaces_id: string | null;
          run_id: string;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          version: number;
          week_starting: string;
        };
        ComputedFields: never;
        Insert: {
          amount_in?: number;
          amount_out?: number;
          category: Database['public']['Enums']['cash_category'];
          confidence?: Database['public']['Enums']['confidence_level'] | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          entity_id?: string | null;
          entity_type?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          label?: string | null;
          net?: never;
          notes?: string | null;
          organization_id: string;
          replaces_id?: string | null;
          run_id: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
          week_starting: string;
        };
        Update: {
          amount_in?: number;
          amount_out?: number;
          category?: Database['public']['Enums']['cash_category'];
          confidence?: Database['public']['Enums']['confidence_level'] | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          entity_id?: string | null;
          entity_type?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          label?: string | null;
          net?: never;
          notes?: string | null;
          organization_id?: string;
          replaces_id?: string | null;
          run_id?: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
          week_starting?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'cash_forecast_lines_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_replaces_id_fkey';
            columns: ['replaces_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_forecast_lines';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_replaces_id_fkey';
            columns: ['replaces_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_lines';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_replaces_id_fkey';
            columns: ['replaces_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_lines';
            referencedColumns: ['replaced_by_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_forecast_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_status';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_status';
            referencedColumns: ['run_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_weekly';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_weekly';
            referencedColumns: ['run_id', 'organization_id'];
          },
        ];
      };
      cash_forecast_runs: {
        Row: {
          assumptions: NonNullable<Json>;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          forecast_date: string;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_current: boolean;
          is_stale: boolean;
          notes: string | null;
          organization_id: string;
          scenario_id: string | null;
          scenario_kind: Database['public']['Enums']['forecast_scenario'];
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          starting_cash: number;
          updated_at: string;
          version: number;
          weeks: number;
        };
        ComputedFields: never;
        Insert: {
          assumptions?: NonNullable<Json>;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          forecast_date: string;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_current?: boolean;
          is_stale?: boolean;
          notes?: string | null;
          organization_id: string;
          scenario_id?: string | null;
          scenario_kind?: Database['public']['Enums']['forecast_scenario'];
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          starting_cash?: number;
          updated_at?: string;
          version?: number;
          weeks?: number;
        };
        Update: {
          assumptions?: NonNullable<Json>;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          forecast_date?: string;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_current?: boolean;
          is_stale?: boolean;
          notes?: string | null;
          organization_id?: string;
          scenario_id?: string | null;
          scenario_kind?: Database['public']['Enums']['forecast_scenario'];
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          starting_cash?: number;
          updated_at?: string;
          version?: number;
          weeks?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'cash_forecast_runs_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_scenario_id_fkey';
            columns: ['scenario_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'scenarios';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      cash_snapshots: {
        Row: {
          account_name: string;
          available_credit: number;
          balance: number;
          cash_account_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          snapshot_date: string;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          total_position: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          account_name?: string;
          available_credit?: number;
          balance?: number;
          cash_account_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          snapshot_date: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          total_position?: never;
          updated_at?: string;
          version?: number;
        };
        Update: {
          account_name?: string;
          available_credit?: number;
          balance?: number;
          cash_account_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          snapshot_date?: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          total_position?: never;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'cash_snapshots_cash_account_id_fkey';
            columns: ['cash_account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_snapshots_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      change_order_lines: {
        Row: {
          amount: number;
          change_order_id: string;
          cost_code_id: string | null;
          cost_type: Database['public']['Enums']['cost_type'] | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          id: string;
          organization_id: string;
          price_amount: number;
          project_id: string;
          sov_line_id: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: number;
          change_order_id: string;
          cost_code_id?: string | null;
          cost_type?: Database['public']['Enums']['cost_type'] | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          organization_id: string;
          price_amount?: number;
          project_id: string;
          sov_line_id?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          amount?: number;
          change_order_id?: string;
          cost_code_id?: string | null;
          cost_type?: Database['public']['Enums']['cost_type'] | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          organization_id?: string;
          price_amount?: number;
          project_id?: string;
          sov_line_id?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'change_order_lines_change_order_id_fkey';
            columns: ['change_order_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'change_orders';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'change_order_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'change_order_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'sov_lines';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_sov_line_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_order_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_sov_line_status';
            referencedColumns: ['sov_line_id', 'project_id', 'organization_id'];
          },
        ];
      };
      change_orders: {
        Row: {
          amount: number;
          approved_amount: number | null;
          approved_by: string | null;
          change_order_kind: Database['public']['Enums']['change_order_kind'];
          co_number: string;
          commitment_id: string | null;
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          date_approved: string | null;
          date_submitted: string | null;
          description: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          project_id: string;
          qb_txn_id: string | null;
          reason: Database['public']['Enums']['variance_cause'] | null;
          requested_by_id: string | null;
          requested_by_name: string | null;
          schedule_impact_days: number | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['change_order_status'];
          submitted_to: string | null;
          title: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: number;
          approved_amount?: number | null;
          approved_by?: string | null;
          change_order_kind?: Database['public']['Enums']['change_order_kind'];
          co_number?: string;
          commitment_id?: string | null;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          date_approved?: string | null;
          date_submitted?: string | null;
          description?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          project_id: string;
          qb_txn_id?: string | null;
          reason?: Database['public']['Enums']['variance_cause'] | null;
          requested_by_id?: string | null;
          requested_by_name?: string | null;
          schedule_impact_days?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['change_order_status'];
          submitted_to?: string | null;
          title?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          amount?: number;
          approved_amount?: number | null;
          approved_by?: string | null;
          change_order_kind?: Database['public']['Enums']['change_order_kind'];
          co_number?: string;
          commitment_id?: string | null;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          date_approved?: string | null;
          date_submitted?: string | null;
          description?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          project_id?: string;
          qb_txn_id?: string | null;
          reason?: Database['public']['Enums']['variance_cause'] | null;
          requested_by_id?: string | null;
          requested_by_name?: string | null;
          schedule_impact_days?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['change_order_status'];
          submitted_to?: string | null;
          title?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'change_orders_approved_by_profile_fkey';
            columns: ['approved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'change_orders_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'change_orders_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'change_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'change_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'change_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'change_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'change_orders_requested_by_id_fkey';
            columns: ['requested_by_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      chart_of_accounts: {
        Row: {
          account_number: string;
          account_type: Database['public']['Enums']['account_type'] | null;
          archived_at: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          detail_type: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_active: boolean;
          name: string;
          notes: string | null;
          organization_id: string;
          parent_id: string | null;
          qb_account_id: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          account_number: string;
          account_type?: Database['public']['Enums']['account_type'] | null;
          archived_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          detail_type?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_active?: boolean;
          name: string;
          notes?: string | null;
          organization_id: string;
          parent_id?: string | null;
          qb_account_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          account_number?: string;
          account_type?: Database['public']['Enums']['account_type'] | null;
          archived_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          detail_type?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_active?: boolean;
          name?: string;
          notes?: string | null;
          organization_id?: string;
          parent_id?: string | null;
          qb_account_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'chart_of_accounts_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'chart_of_accounts_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'chart_of_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'chart_of_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'chart_of_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'chart_of_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'chart_of_accounts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'chart_of_accounts_parent_id_fkey';
            columns: ['parent_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'chart_of_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      clients: {
        Row: {
          address: string | null;
          archived_at: string | null;
          city: string | null;
          contact_name: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          email: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          name: string;
          notes: string | null;
          organization_id: string;
          payment_terms_days: number | null;
          phone: string | null;
          qb_customer_id: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          state: string | null;
          updated_at: string;
          version: number;
          zip_code: string | null;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          archived_at?: string | null;
          city?: string | null;
          contact_name?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          email?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          name: string;
          notes?: string | null;
          organization_id: string;
          payment_terms_days?: number | null;
          phone?: string | null;
          qb_customer_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          state?: string | null;
          updated_at?: string;
          version?: number;
          zip_code?: string | null;
        };
        Update: {
          address?: string | null;
          archived_at?: string | null;
          city?: string | null;
          contact_name?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          email?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          name?: string;
          notes?: string | null;
          organization_id?: string;
          payment_terms_days?: number | null;
          phone?: string | null;
          qb_customer_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          state?: string | null;
          updated_at?: string;
          version?: number;
          zip_code?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'clients_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'clients_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'clients_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'clients_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'clients_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'clients_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'clients_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      collection_activities: {
        Row: {
          activity_at: string;
          activity_type: Database['public']['Enums']['collection_activity_type'];
          contact_name: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          invoice_id: string;
          organization_id: string;
          outcome: string | null;
          performed_by: string | null;
          project_id: string | null;
          promised_amount: number | null;
          promised_date: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          activity_at?: string;
          activity_type: Database['public']['Enums']['collection_activity_type'];
          contact_name?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          invoice_id: string;
          organization_id: string;
          outcome?: string | null;
          performed_by?: string | null;
          project_id?: string | null;
          promised_amount?: number | null;
          promised_date?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          activity_at?: string;
          activity_type?: Database['public']['Enums']['collection_activity_type'];
          contact_name?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          invoice_id?: string;
          organization_id?: string;
          outcome?: string | null;
          performed_by?: string | null;
          project_id?: string | null;
          promised_amount?: number | null;
          promised_date?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'collection_activities_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_performed_by_profile_fkey';
            columns: ['performed_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      commitment_lines: {
        Row: {
          commitment_id: string;
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          id: string;
          line_number: number;
          material_id: string | null;
          notes: string | null;
          organization_id: string;
          project_id: string;
          quantity: number;
          quantity_received: number;
          total_cost: number;
          unit: string | null;
          unit_cost: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          commitment_id: string;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          line_number?: number;
          material_id?: string | null;
          notes?: string | null;
          organization_id: string;
          project_id: string;
          quantity?: number;
          quantity_received?: number;
          total_cost?: never;
          unit?: string | null;
          unit_cost?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          commitment_id?: string;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          line_number?: number;
          material_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          project_id?: string;
          quantity?: number;
          quantity_received?: number;
          total_cost?: never;
          unit?: string | null;
          unit_cost?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'commitment_lines_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'commitment_lines_material_id_fkey';
            columns: ['material_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'material_items';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'commitment_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitment_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      commitments: {
        Row: {
          commitment_number: string | null;
          commitment_type: Database['public']['Enums']['commitment_type'];
          contract_id: string | null;
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          executed_date: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          issued_date: string | null;
          lien_waiver_required: boolean;
          notes: string | null;
          opening_billed: number;
          organization_id: string;
          original_amount: number;
          project_id: string;
          qb_txn_id: string | null;
          retainage_pct: number | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['commitment_status'];
          updated_at: string;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          commitment_number?: string | null;
          commitment_type?: Database['public']['Enums']['commitment_type'];
          contract_id?: string | null;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          executed_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          issued_date?: string | null;
          lien_waiver_required?: boolean;
          notes?: string | null;
          opening_billed?: number;
          organization_id: string;
          original_amount?: number;
          project_id: string;
          qb_txn_id?: string | null;
          retainage_pct?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['commitment_status'];
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          commitment_number?: string | null;
          commitment_type?: Database['public']['Enums']['commitment_type'];
          contract_id?: string | null;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          executed_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          issued_date?: string | null;
          lien_waiver_required?: boolean;
          notes?: string | null;
          opening_billed?: number;
          organization_id?: string;
          original_amount?: number;
          project_id?: string;
          qb_txn_id?: string | null;
          retainage_pct?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['commitment_status'];
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'commitments_contract_id_fkey';
            columns: ['contract_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'contracts';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'commitments_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      contracts: {
        Row: {
          amount: number;
          archived_at: string | null;
          client_id: string | null;
          contract_kind: Database['public']['Enums']['contract_kind'];
          contract_number: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          document_id: string | null;
          executed_date: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          project_id: string;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          title: string;
          updated_at: string;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: number;
          archived_at?: string | null;
          client_id?: string | null;
          contract_kind?: Database['public']['Enums']['contract_kind'];
          contract_number?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id?: string | null;
          executed_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          project_id: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          title: string;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          amount?: number;
          archived_at?: string | null;
          client_id?: string | null;
          contract_kind?: Database['public']['Enums']['contract_kind'];
          contract_number?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id?: string | null;
          executed_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          project_id?: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          title?: string;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'contracts_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contracts_document_id_fkey';
            columns: ['document_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'documents';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contracts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'contracts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'contracts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'contracts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'contracts_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      cost_code_catalog: {
        Row: {
          account_id: string | null;
          archived_at: string | null;
          code: string;
          cost_type: Database['public']['Enums']['cost_type'] | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          default_category: string | null;
          division_code: string | null;
          id: string;
          name: string;
          organization_id: string;
          sort_order: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          account_id?: string | null;
          archived_at?: string | null;
          code: string;
          cost_type?: Database['public']['Enums']['cost_type'] | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          default_category?: string | null;
          division_code?: string | null;
          id?: string;
          name: string;
          organization_id: string;
          sort_order?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          account_id?: string | null;
          archived_at?: string | null;
          code?: string;
          cost_type?: Database['public']['Enums']['cost_type'] | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          default_category?: string | null;
          division_code?: string | null;
          id?: string;
          name?: string;
          organization_id?: string;
          sort_order?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'cost_code_catalog_account_id_fkey';
            columns: ['account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'chart_of_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_code_catalog_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_code_catalog_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_code_catalog_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_code_catalog_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_code_catalog_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_code_catalog_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      cost_codes: {
        Row: {
          archived_at: string | null;
          catalog_id: string | null;
          category: string | null;
          code: string;
          cost_type: Database['public']['Enums']['cost_type'] | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string;
          etc_override: number | null;
          etc_override_note: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_budget_locked: boolean;
          notes: string | null;
          opening_actual: number;
          opening_as_of: string | null;
          opening_committed: number;
          organization_id: string;
          original_budget: number;
          phase: string | null;
          project_id: string;
          sort_order: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          catalog_id?: string | null;
          category?: string | null;
          code: string;
          cost_type?: Database['public']['Enums']['cost_type'] | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description: string;
          etc_override?: number | null;
          etc_override_note?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_budget_locked?: boolean;
          notes?: string | null;
          opening_actual?: number;
          opening_as_of?: string | null;
          opening_committed?: number;
          organization_id: string;
          original_budget?: number;
          phase?: string | null;
          project_id: string;
          sort_order?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          archived_at?: string | null;
          catalog_id?: string | null;
          category?: string | null;
          code?: string;
          cost_type?: Database['public']['Enums']['cost_type'] | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string;
          etc_override?: number | null;
          etc_override_note?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_budget_locked?: boolean;
          notes?: string | null;
          opening_actual?: number;
          opening_as_of?: string | null;
          opening_committed?: number;
          organization_id?: string;
          original_budget?: number;
          phase?: string | null;
          project_id?: string;
          sort_order?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'cost_codes_catalog_id_fkey';
            columns: ['catalog_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_code_catalog';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_codes_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      cost_events: {
        Row: {
          account_id: string | null;
          amount: number;
          approved_at: string | null;
          approved_by: string | null;
          check_number: string | null;
          commitment_id: string | null;
          cost_code_id: string | null;
          covered_by_opening: boolean;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          division_id: string | null;
          employee_id: string | null;
          event_date: string;
          event_type: Database['public']['Enums']['cost_event_type'];
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          payment_method: Database['public']['Enums']['payment_method'] | null;
          po_number: string | null;
          posted_at: string | null;
          project_id: string | null;
          purchaser_name: string | null;
          qb_txn_id: string | null;
          reference_number: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['cost_event_status'];
          tax_amount: number | null;
          updated_at: string;
          variance_cause: Database['public']['Enums']['variance_cause'] | null;
          vendor_bill_line_id: string | null;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          account_id?: string | null;
          amount: number;
          approved_at?: string | null;
          approved_by?: string | null;
          check_number?: string | null;
          commitment_id?: string | null;
          cost_code_id?: string | null;
          covered_by_opening?: boolean;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          division_id?: string | null;
          employee_id?: string | null;
          event_date: string;
          event_type?: Database['public']['Enums']['cost_event_type'];
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          payment_method?: Database['public']['Enums']['payment_method'] | null;
          po_number?: string | null;
          posted_at?: string | null;
          project_id?: string | null;
          purchaser_name?: string | null;
          qb_txn_id?: string | null;
          reference_number?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['cost_event_status'];
          tax_amount?: number | null;
          updated_at?: string;
          variance_cause?: Database['public']['Enums']['variance_cause'] | null;
          vendor_bill_line_id?: string | null;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          account_id?: string | null;
          amount?: number;
          approved_at?: string | null;
          approved_by?: string | null;
          check_number?: string | null;
          commitment_id?: string | null;
          cost_code_id?: string | null;
          covered_by_opening?: boolean;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          division_id?: string | null;
          employee_id?: string | null;
          event_date?: string;
          event_type?: Database['public']['Enums']['cost_event_type'];
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          payment_method?: Database['public']['Enums']['payment_method'] | null;
          po_number?: string | null;
          posted_at?: string | null;
          project_id?: string | null;
          purchaser_name?: string | null;
          qb_txn_id?: string | null;
          reference_number?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['cost_event_status'];
          tax_amount?: number | null;
          updated_at?: string;
          variance_cause?: Database['public']['Enums']['variance_cause'] | null;
          vendor_bill_line_id?: string | null;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'cost_events_account_id_fkey';
            columns: ['account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'chart_of_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_approved_by_profile_fkey';
            columns: ['approved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_events_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_events_division_id_fkey';
            columns: ['division_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'organization_divisions';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_employee_id_fkey';
            columns: ['employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_vendor_bill_line_id_fkey';
            columns: ['vendor_bill_line_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendor_bill_lines';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_events_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      crew_allocations: {
        Row: {
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          employee_id: string | null;
          hours_allocated: number;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          project_id: string;
          resource_name: string | null;
          role_on_project: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          version: number;
          week_starting: string;
        };
        ComputedFields: never;
        Insert: {
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          employee_id?: string | null;
          hours_allocated?: number;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          project_id: string;
          resource_name?: string | null;
          role_on_project?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
          week_starting: string;
        };
        Update: {
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          employee_id?: string | null;
          hours_allocated?: number;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          project_id?: string;
          resource_name?: string | null;
          role_on_project?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
          week_starting?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'crew_allocations_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'crew_allocations_employee_id_fkey';
            columns: ['employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'crew_allocations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'crew_allocations_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      custom_fields: {
        Row: {
          archived_at: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          help: string | null;
          id: string;
          key: string;
          kind: Database['public']['Enums']['custom_field_kind'];
          label: string;
          options: string[];
          organization_id: string;
          position: number;
          required: boolean;
          table_name: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          help?: string | null;
          id?: string;
          key: string;
          kind: Database['public']['Enums']['custom_field_kind'];
          label: string;
          options?: string[];
          organization_id: string;
          position?: number;
          required?: boolean;
          table_name: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          archived_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          help?: string | null;
          id?: string;
          key?: string;
          kind?: Database['public']['Enums']['custom_field_kind'];
          label?: string;
          options?: string[];
          organization_id?: string;
          position?: number;
          required?: boolean;
          table_name?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'custom_fields_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'custom_fields_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'custom_fields_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'custom_fields_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'custom_fields_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'custom_fields_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      data_access_events: {
        Row: {
          action: Database['public']['Enums']['data_access_action'];
          actor_id: string | null;
          created_at: string;
          entity_id: string | null;
          entity_type: string | null;
          filters: Json | null;
          id: number;
          organization_id: string;
          request_id: string | null;
          resource: string;
          row_count: number | null;
        };
        ComputedFields: never;
        Insert: {
          action: Database['public']['Enums']['data_access_action'];
          actor_id?: string | null;
          created_at?: string;
          entity_id?: string | null;
          entity_type?: string | null;
          filters?: Json | null;
          id?: never;
          organization_id: string;
          request_id?: string | null;
          resource: string;
          row_count?: number | null;
        };
        Update: {
          action?: Database['public']['Enums']['data_access_action'];
          actor_id?: string | null;
          created_at?: string;
          entity_id?: string | null;
          entity_type?: string | null;
          filters?: Json | null;
          id?: never;
          organization_id?: string;
          request_id?: string | null;
          resource?: string;
          row_count?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'data_access_events_actor_id_profile_fkey';
            columns: ['actor_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'data_access_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'data_access_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'data_access_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'data_access_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'data_access_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      data_sources: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          date_range_from: string | null;
          date_range_to: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          key_data: string | null;
          last_sync_at: string | null;
          name: string;
          notes: string | null;
          organization_id: string;
          record_count: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          source_type: Database['public']['Enums']['data_source_type'];
          status: Database['public']['Enums']['data_source_status'];
          updated_at: string;
          used_in: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          date_range_from?: string | null;
          date_range_to?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          key_data?: string | null;
          last_sync_at?: string | null;
          name: string;
          notes?: string | null;
          organization_id: string;
          record_count?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          source_type?: Database['public']['Enums']['data_source_type'];
          status?: Database['public']['Enums']['data_source_status'];
          updated_at?: string;
          used_in?: string | null;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          date_range_from?: string | null;
          date_range_to?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          key_data?: string | null;
          last_sync_at?: string | null;
          name?: string;
          notes?: string | null;
          organization_id?: string;
          record_count?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          source_type?: Database['public']['Enums']['data_source_type'];
          status?: Database['public']['Enums']['data_source_status'];
          updated_at?: string;
          used_in?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'data_sources_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'data_sources_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'data_sources_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'data_sources_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'data_sources_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'data_sources_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'data_sources_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      debt_payments: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          debt_id: string;
          fee_amount: number;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          interest_amount: number;
          notes: string | null;
          organization_id: string;
          payment_date: string;
          payment_id: string | null;
          principal_amount: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          total_amount: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          debt_id: string;
          fee_amount?: number;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          interest_amount?: number;
          notes?: string | null;
          organization_id: string;
          payment_date: string;
          payment_id?: string | null;
          principal_amount?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          total_amount?: never;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          debt_id?: string;
          fee_amount?: number;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          interest_amount?: number;
          notes?: string | null;
          organization_id?: string;
          payment_date?: string;
          payment_id?: string | null;
          principal_amount?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          total_amount?: never;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'debt_payments_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'debt_payments_debt_id_fkey';
            columns: ['debt_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'debts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debt_payments_debt_id_fkey';
            columns: ['debt_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_debt_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debt_payments_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debt_payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'debt_payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debt_payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debt_payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debt_payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debt_payments_payment_id_fkey';
            columns: ['payment_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      debts: {
        Row: {
          archived_at: string | null;
          category: string | null;
          collateral: string | null;
          created_at: string;
          created_by: string | null;
          credit_limit: number | null;
          current_balance: number;
          custom: NonNullable<Json>;
          debt_type: Database['public']['Enums']['debt_type'];
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          interest_rate_pct: number | null;
          is_active: boolean;
          lender: string | null;
          lien_risk: string | null;
          loan_number_last4: string | null;
          maturity_date: string | null;
          monthly_payment: number;
          name: string;
          notes: string | null;
          organization_id: string;
          original_balance: number;
          payment_day: number | null;
          payoff_order: number | null;
          payoff_strategy: string | null;
          priority: number | null;
          project_id: string | null;
          risk_level: string | null;
          settlement_offer: number | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          start_date: string | null;
          status: Database['public']['Enums']['debt_status'];
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          category?: string | null;
          collateral?: string | null;
          created_at?: string;
          created_by?: string | null;
          credit_limit?: number | null;
          current_balance?: number;
          custom?: NonNullable<Json>;
          debt_type?: Database['public']['Enums']['debt_type'];
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          interest_rate_pct?: number | null;
          is_active?: never;
          lender?: string | null;
          lien_risk?: string | null;
          loan_number_last4?: string | null;
          maturity_date?: string | null;
          monthly_payment?: number;
          name: string;
          notes?: string | null;
          organization_id: string;
          original_balance?: number;
          payment_day?: number | null;
          payoff_order?: number | null;
          payoff_strategy?: string | null;
          priority?: number | null;
          project_id?: string | null;
          risk_level?: string | null;
          settlement_offer?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          start_date?: string | null;
          status?: Database['public']['Enums']['debt_status'];
          updated_at?: string;
          version?: number;
        };
        Update: {
          archived_at?: string | null;
          category?: string | null;
          collateral?: string | null;
          created_at?: string;
          created_by?: string | null;
          credit_limit?: number | null;
          current_balance?: number;
          custom?: NonNullable<Json>;
          debt_type?: Database['public']['Enums']['debt_type'];
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          interest_rate_pct?: number | null;
          is_active?: never;
          lender?: string | null;
          lien_risk?: string | null;
          loan_number_last4?: string | null;
          maturity_date?: string | null;
          monthly_payment?: number;
          name?: string;
          notes?: string | null;
          organization_id?: string;
          original_balance?: number;
          payment_day?: number | null;
          payoff_order?: number | null;
          payoff_strategy?: string | null;
          priority?: number | null;
          project_id?: string | null;
          risk_level?: string | null;
          settlement_offer?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          start_date?: string | null;
          status?: Database['public']['Enums']['debt_status'];
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'debts_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'debts_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      document_links: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          document_id: string;
          entity_id: string;
          entity_type: string;
          id: string;
          organization_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id: string;
          entity_id: string;
          entity_type: string;
          id?: string;
          organization_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id?: string;
          entity_id?: string;
          entity_type?: string;
          id?: string;
          organization_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'document_links_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'document_links_document_id_fkey';
            columns: ['document_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'documents';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'document_links_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'document_links_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'document_links_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'document_links_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'document_links_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      document_versions: {
        Row: {
          checksum_sha256: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          document_id: string;
          file_name: string | null;
          file_size_bytes: number | null;
          id: string;
          mime_type: string | null;
          notes: string | null;
          organization_id: string;
          storage_bucket: string;
          storage_path: string;
          updated_at: string;
          uploaded_by: string | null;
          version: number;
          version_number: number;
        };
        ComputedFields: never;
        Insert: {
          checksum_sha256?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id: string;
          file_name?: string | null;
          file_size_bytes?: number | null;
          id?: string;
          mime_type?: string | null;
          notes?: string | null;
          organization_id: string;
          storage_bucket?: string;
          storage_path?: string;
          updated_at?: string;
          uploaded_by?: string | null;
          version?: number;
          version_number?: number;
        };
        Update: {
          checksum_sha256?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id?: string;
          file_name?: string | null;
          file_size_bytes?: number | null;
          id?: string;
          mime_type?: string | null;
          notes?: string | null;
          organization_id?: string;
          storage_bucket?: string;
          storage_path?: string;
          updated_at?: string;
          uploaded_by?: string | null;
          version?: number;
          version_number?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'document_versions_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'document_versions_document_id_fkey';
            columns: ['document_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'documents';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'document_versions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'document_versions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'document_versions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'document_versions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'document_versions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'document_versions_uploaded_by_profile_fkey';
            columns: ['uploaded_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      documents: {
        Row: {
          client_id: string | null;
          created_at: string;
          created_by: string | null;
          current_version_id: string | null;
          custom: NonNullable<Json>;
          doc_type: Database['public']['Enums']['document_type'];
          employee_id: string | null;
          expiry_date: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_client_visible: boolean;
          is_confidential: boolean;
          notes: string | null;
          organization_id: string;
          project_id: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['document_status'];
          tags: string[];
          title: string;
          updated_at: string;
          uploaded_by: string | null;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          current_version_id?: string | null;
          custom?: NonNullable<Json>;
          doc_type?: Database['public']['Enums']['document_type'];
          employee_id?: string | null;
          expiry_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_client_visible?: boolean;
          is_confidential?: boolean;
          notes?: string | null;
          organization_id: string;
          project_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['document_status'];
          tags?: string[];
          title: string;
          updated_at?: string;
          uploaded_by?: string | null;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          current_version_id?: string | null;
          custom?: NonNullable<Json>;
          doc_type?: Database['public']['Enums']['document_type'];
          employee_id?: string | null;
          expiry_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_client_visible?: boolean;
          is_confidential?: boolean;
          notes?: string | null;
          organization_id?: string;
          project_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['document_status'];
          tags?: string[];
          title?: string;
          updated_at?: string;
          uploaded_by?: string | null;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'documents_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'documents_current_version_id_fkey';
            columns: ['current_version_id', 'id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'document_versions';
            referencedColumns: ['id', 'document_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_employee_id_fkey';
            columns: ['employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_uploaded_by_profile_fkey';
            columns: ['uploaded_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'documents_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      employee_compensation: {
        Row: {
          annual_salary: number | null;
          burden_pct: number;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          effective_from: string;
          effective_to: string | null;
          employee_id: string;
          hourly_rate: number | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          vehicle_allowance: number | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          annual_salary?: number | null;
          burden_pct?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          effective_from: string;
          effective_to?: string | null;
          employee_id: string;
          hourly_rate?: number | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          vehicle_allowance?: number | null;
          version?: number;
        };
        Update: {
          annual_salary?: number | null;
          burden_pct?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          effective_from?: string;
          effective_to?: string | null;
          employee_id?: string;
          hourly_rate?: number | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          vehicle_allowance?: number | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'employee_compensation_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'employee_compensation_employee_id_fkey';
            columns: ['employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'employee_compensation_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'employee_compensation_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'employee_compensation_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'employee_compensation_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'employee_compensation_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'employee_compensation_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      employees: {
        Row: {
          archived_at: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          department: string | null;
          email: string | null;
          employment_type: Database['public']['Enums']['employment_type'] | null;
          first_name: string;
          full_name: string;
          hire_date: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_active: boolean;
          job_title: string | null;
          last_name: string;
          notes: string | null;
          organization_id: string;
          phone: string | null;
          qb_employee_id: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          termination_date: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          department?: string | null;
          email?: string | null;
          employment_type?: Database['public']['Enums']['employment_type'] | null;
          first_name: string;
          full_name?: never;
          hire_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_active?: boolean;
          job_title?: string | null;
          last_name?: string;
          notes?: string | null;
          organization_id: string;
          phone?: string | null;
          qb_employee_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          termination_date?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          archived_at?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          department?: string | null;
          email?: string | null;
          employment_type?: Database['public']['Enums']['employment_type'] | null;
          first_name?: string;
          full_name?: never;
          hire_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_active?: boolean;
          job_title?: string | null;
          last_name?: string;
          notes?: string | null;
          organization_id?: string;
          phone?: string | null;
          qb_employee_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          termination_date?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'employees_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'employees_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'employees_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'employees_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'employees_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'employees_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'employees_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      exception_items: {
        Row: {
          assigned_to: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string;
          entity_id: string | null;
          entity_type: string | null;
          exception_type: Database['public']['Enums']['exception_type'];
          fingerprint: string;
          id: string;
          import_run_id: string | null;
          organization_id: string;
          priority: Database['public']['Enums']['task_priority'];
          resolution_notes: string | null;
          resolved_at: string | null;
          resolved_by: string | null;
          severity: Database['public']['Enums']['exception_severity'];
          status: Database['public']['Enums']['exception_status'];
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          assigned_to?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description: string;
          entity_id?: string | null;
          entity_type?: string | null;
          exception_type?: Database['public']['Enums']['exception_type'];
          fingerprint?: string;
          id?: string;
          import_run_id?: string | null;
          organization_id: string;
          priority?: Database['public']['Enums']['task_priority'];
          resolution_notes?: string | null;
          resolved_at?: string | null;
          resolved_by?: string | null;
          severity?: Database['public']['Enums']['exception_severity'];
          status?: Database['public']['Enums']['exception_status'];
          updated_at?: string;
          version?: number;
        };
        Update: {
          assigned_to?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string;
          entity_id?: string | null;
          entity_type?: string | null;
          exception_type?: Database['public']['Enums']['exception_type'];
          fingerprint?: string;
          id?: string;
          import_run_id?: string | null;
          organization_id?: string;
          priority?: Database['public']['Enums']['task_priority'];
          resolution_notes?: string | null;
          resolved_at?: string | null;
          resolved_by?: string | null;
          severity?: Database['public']['Enums']['exception_severity'];
          status?: Database['public']['Enums']['exception_status'];
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'exception_items_assigned_to_fkey';
            columns: ['assigned_to', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'exception_items_assigned_to_profile_fkey';
            columns: ['assigned_to'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'exception_items_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'exception_items_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'exception_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'exception_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'exception_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'exception_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'exception_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'exception_items_resolved_by_profile_fkey';
            columns: ['resolved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      favorites: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          organization_id: string;
          position: number;
          record_id: string | null;
          resource: string;
          title: string;
          updated_at: string;
          user_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id: string;
          position?: number;
          record_id?: string | null;
          resource: string;
          title: string;
          updated_at?: string;
          user_id?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id?: string;
          position?: number;
          record_id?: string | null;
          resource?: string;
          title?: string;
          updated_at?: string;
          user_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'favorites_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'favorites_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'favorites_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'favorites_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'favorites_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'favorites_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'favorites_user_id_fkey';
            columns: ['user_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'favorites_user_id_profile_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      historical_cost_metrics: {
        Row: {
          change_order_count: number;
          change_order_total: number;
          cost_per_sqft: number | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          duration_days: number | null;
          gross_margin_pct: number | null;
          id: string;
          organization_id: string;
          project_id: string;
          project_type: Database['public']['Enums']['project_type'] | null;
          punch_items_count: number;
          quality_tier: Database['public']['Enums']['quality_tier'] | null;
          total_actual_cost: number;
          total_contract: number;
          total_sqft: number | null;
          trade_costs: NonNullable<Json>;
          updated_at: string;
          version: number;
          warranty_claims_count: number;
          year_completed: number | null;
          zip_code: string | null;
        };
        ComputedFields: never;
        Insert: {
          change_order_count?: number;
          change_order_total?: number;
          cost_per_sqft?: never;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          duration_days?: number | null;
          gross_margin_pct?: never;
          id?: string;
          organization_id: string;
          project_id: string;
          project_type?: Database['public']['Enums']['project_type'] | null;
          punch_items_count?: number;
          quality_tier?: Database['public']['Enums']['quality_tier'] | null;
          total_actual_cost?: number;
          total_contract?: number;
          total_sqft?: number | null;
          trade_costs?: NonNullable<Json>;
          updated_at?: string;
          version?: number;
          warranty_claims_count?: number;
          year_completed?: number | null;
          zip_code?: string | null;
        };
        Update: {
          change_order_count?: number;
          change_order_total?: number;
          cost_per_sqft?: never;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          duration_days?: number | null;
          gross_margin_pct?: never;
          id?: string;
          organization_id?: string;
          project_id?: string;
          project_type?: Database['public']['Enums']['project_type'] | null;
          punch_items_count?: number;
          quality_tier?: Database['public']['Enums']['quality_tier'] | null;
          total_actual_cost?: number;
          total_contract?: number;
          total_sqft?: number | null;
          trade_costs?: NonNullable<Json>;
          updated_at?: string;
          version?: number;
          warranty_claims_count?: number;
          year_completed?: number | null;
          zip_code?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'historical_cost_metrics_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'historical_cost_metrics_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      import_mappings: {
        Row: {
          contact_name: string | null;
          contact_type: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          division: string | null;
          id: string;
          is_cost: boolean;
          mapping_kind: Database['public']['Enums']['import_mapping_kind'];
          notes: string | null;
          organization_id: string;
          source_system: Database['public']['Enums']['record_source'];
          source_value: string;
          target: string | null;
          target_id: string | null;
          target_type: string | null;
          target_value: Json | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          contact_name?: string | null;
          contact_type?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          division?: string | null;
          id?: string;
          is_cost?: boolean;
          mapping_kind: Database['public']['Enums']['import_mapping_kind'];
          notes?: string | null;
          organization_id: string;
          source_system?: Database['public']['Enums']['record_source'];
          source_value: string;
          target?: string | null;
          target_id?: string | null;
          target_type?: string | null;
          target_value?: Json | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          contact_name?: string | null;
          contact_type?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          division?: string | null;
          id?: string;
          is_cost?: boolean;
          mapping_kind?: Database['public']['Enums']['import_mapping_kind'];
          notes?: string | null;
          organization_id?: string;
          source_system?: Database['public']['Enums']['record_source'];
          source_value?: string;
          target?: string | null;
          target_id?: string | null;
          target_type?: string | null;
          target_value?: Json | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'import_mappings_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'import_mappings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'import_mappings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'import_mappings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'import_mappings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'import_mappings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      import_run_rows: {
        Row: {
          action: Database['public']['Enums']['import_row_action'];
          column_letter: string | null;
          created_at: string;
          id: number;
          import_key: string | null;
          import_run_id: string;
          issues: NonNullable<Json>;
          organization_id: string;
          parsed: Json | null;
          raw: Json | null;
          row_number: number | null;
          section: string | null;
          sheet_name: string | null;
          target_id: string | null;
          target_table: string | null;
        };
        ComputedFields: never;
        Insert: {
          action: Database['public']['Enums']['import_row_action'];
          column_letter?: string | null;
          created_at?: string;
          id?: never;
          import_key?: string | null;
          import_run_id: string;
          issues?: NonNullable<Json>;
          organization_id: string;
          parsed?: Json | null;
          raw?: Json | null;
          row_number?: number | null;
          section?: string | null;
          sheet_name?: string | null;
          target_id?: string | null;
          target_table?: string | null;
        };
        Update: {
          action?: Database['public']['Enums']['import_row_action'];
          column_letter?: string | null;
          created_at?: string;
          id?: never;
          import_key?: string | null;
          import_run_id?: string;
          issues?: NonNullable<Json>;
          organization_id?: string;
          parsed?: Json | null;
          raw?: Json | null;
          row_number?: number | null;
          section?: string | null;
          sheet_name?: string | null;
          target_id?: string | null;
          target_table?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'import_run_rows_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      import_runs: {
        Row: {
          batch: string | null;
          checksum_sha256: string | null;
          created_at: string;
          created_by: string | null;
          created_count: number;
          custom: NonNullable<Json>;
          data_source_id: string | null;
          error_count: number;
          file_name: string | null;
          files: NonNullable<Json>;
          finished_at: string | null;
          id: string;
          importer: string;
          is_dry_run: boolean;
          mapping: NonNullable<Json>;
          options: NonNullable<Json>;
          organization_id: string;
          sheet_names: string[] | null;
          skipped_count: number;
          started_at: string | null;
          started_by: string | null;
          status: Database['public']['Enums']['import_status'];
          storage_path: string | null;
          summary: NonNullable<Json>;
          unchanged_count: number;
          updated_at: string;
          updated_count: number;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          batch?: never;
          checksum_sha256?: string | null;
          created_at?: string;
          created_by?: string | null;
          created_count?: number;
          custom?: NonNullable<Json>;
          data_source_id?: string | null;
          error_count?: number;
          file_name?: string | null;
          files?: NonNullable<Json>;
          finished_at?: string | null;
          id?: string;
          importer: string;
          is_dry_run?: boolean;
          mapping?: NonNullable<Json>;
          options?: NonNullable<Json>;
          organization_id: string;
          sheet_names?: string[] | null;
          skipped_count?: number;
          started_at?: string | null;
          started_by?: string | null;
          status?: Database['public']['Enums']['import_status'];
          storage_path?: string | null;
          summary?: NonNullable<Json>;
          unchanged_count?: number;
          updated_at?: string;
          updated_count?: number;
          version?: number;
        };
        Update: {
          batch?: never;
          checksum_sha256?: string | null;
          created_at?: string;
          created_by?: string | null;
          created_count?: number;
          custom?: NonNullable<Json>;
          data_source_id?: string | null;
          error_count?: number;
          file_name?: string | null;
          files?: NonNullable<Json>;
          finished_at?: string | null;
          id?: string;
          importer?: string;
          is_dry_run?: boolean;
          mapping?: NonNullable<Json>;
          options?: NonNullable<Json>;
          organization_id?: string;
          sheet_names?: string[] | null;
          skipped_count?: number;
          started_at?: string | null;
          started_by?: string | null;
          status?: Database['public']['Enums']['import_status'];
          storage_path?: string | null;
          summary?: NonNullable<Json>;
          unchanged_count?: number;
          updated_at?: string;
          updated_count?: number;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'import_runs_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'import_runs_data_source_id_fkey';
            columns: ['data_source_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'data_sources';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'import_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'import_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'import_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'import_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'import_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'import_runs_started_by_profile_fkey';
            columns: ['started_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      invitations: {
        Row: {
          accepted_at: string | null;
          accepted_by: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          email: string;
          employee_id: string | null;
          expires_at: string;
          id: string;
          invited_by: string | null;
          organization_id: string;
          project_ids: string[];
          role_id: string;
          status: Database['public']['Enums']['invitation_status'];
          token_hash: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          accepted_at?: string | null;
          accepted_by?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          email: string;
          employee_id?: string | null;
          expires_at?: string;
          id?: string;
          invited_by?: string | null;
          organization_id: string;
          project_ids?: string[];
          role_id: string;
          status?: Database['public']['Enums']['invitation_status'];
          token_hash: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          accepted_at?: string | null;
          accepted_by?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          email?: string;
          employee_id?: string | null;
          expires_at?: string;
          id?: string;
          invited_by?: string | null;
          organization_id?: string;
          project_ids?: string[];
          role_id?: string;
          status?: Database['public']['Enums']['invitation_status'];
          token_hash?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'invitations_accepted_by_profile_fkey';
            columns: ['accepted_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invitations_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invitations_employee_id_fkey';
            columns: ['employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invitations_invited_by_profile_fkey';
            columns: ['invited_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invitations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invitations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invitations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invitations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invitations_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invitations_role_id_fkey';
            columns: ['role_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'roles';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      invoice_lines: {
        Row: {
          amount: number;
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          id: string;
          invoice_id: string;
          line_number: number;
          organization_id: string;
          project_id: string | null;
          quantity: number;
          sov_line_id: string | null;
          unit_price: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: never;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          invoice_id: string;
          line_number?: number;
          organization_id: string;
          project_id?: string | null;
          quantity?: number;
          sov_line_id?: string | null;
          unit_price?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          amount?: never;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          invoice_id?: string;
          line_number?: number;
          organization_id?: string;
          project_id?: string | null;
          quantity?: number;
          sov_line_id?: string | null;
          unit_price?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'invoice_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invoice_lines_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invoice_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'sov_lines';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_sov_line_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoice_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_sov_line_status';
            referencedColumns: ['sov_line_id', 'project_id', 'organization_id'];
          },
        ];
      };
      invoices: {
        Row: {
          amount: number;
          amount_paid: number;
          balance: number;
          client_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          date_due: string | null;
          date_issued: string | null;
          description: string | null;
          dispute_note: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          invoice_kind: Database['public']['Enums']['invoice_kind'];
          invoice_number: string;
          is_disputed: boolean;
          notes: string | null;
          organization_id: string;
          pay_app_id: string | null;
          project_id: string | null;
          qb_txn_id: string | null;
          retainage_entry_id: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['invoice_status'];
          updated_at: string;
          version: number;
          written_off_amount: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: number;
          amount_paid?: number;
          balance?: never;
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          date_due?: string | null;
          date_issued?: string | null;
          description?: string | null;
          dispute_note?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          invoice_kind?: Database['public']['Enums']['invoice_kind'];
          invoice_number?: string;
          is_disputed?: boolean;
          notes?: string | null;
          organization_id: string;
          pay_app_id?: string | null;
          project_id?: string | null;
          qb_txn_id?: string | null;
          retainage_entry_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['invoice_status'];
          updated_at?: string;
          version?: number;
          written_off_amount?: number;
        };
        Update: {
          amount?: number;
          amount_paid?: number;
          balance?: never;
          client_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          date_due?: string | null;
          date_issued?: string | null;
          description?: string | null;
          dispute_note?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          invoice_kind?: Database['public']['Enums']['invoice_kind'];
          invoice_number?: string;
          is_disputed?: boolean;
          notes?: string | null;
          organization_id?: string;
          pay_app_id?: string | null;
          project_id?: string | null;
          qb_txn_id?: string | null;
          retainage_entry_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['invoice_status'];
          updated_at?: string;
          version?: number;
          written_off_amount?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'invoices_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invoices_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'pay_apps';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pay_app_list';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_retainage_entry_id_fkey';
            columns: ['retainage_entry_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'retainage_entries';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      lead_proposals: {
        Row: {
          approved_date: string | null;
          client_contact: string | null;
          client_price: number;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          lead_id: string | null;
          notes: string | null;
          opportunity_title: string | null;
          organization_id: string;
          proposal_title: string;
          salesperson_id: string | null;
          salesperson_name: string | null;
          sent_date: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          source_status: string | null;
          status: Database['public']['Enums']['proposal_status'];
          updated_at: string;
          version: number;
          viewed_date: string | null;
        };
        ComputedFields: never;
        Insert: {
          approved_date?: string | null;
          client_contact?: string | null;
          client_price?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          lead_id?: string | null;
          notes?: string | null;
          opportunity_title?: string | null;
          organization_id: string;
          proposal_title: string;
          salesperson_id?: string | null;
          salesperson_name?: string | null;
          sent_date?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          source_status?: string | null;
          status?: Database['public']['Enums']['proposal_status'];
          updated_at?: string;
          version?: number;
          viewed_date?: string | null;
        };
        Update: {
          approved_date?: string | null;
          client_contact?: string | null;
          client_price?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          lead_id?: string | null;
          notes?: string | null;
          opportunity_title?: string | null;
          organization_id?: string;
          proposal_title?: string;
          salesperson_id?: string | null;
          salesperson_name?: string | null;
          sent_date?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          source_status?: string | null;
          status?: Database['public']['Enums']['proposal_status'];
          updated_at?: string;
          version?: number;
          viewed_date?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'lead_proposals_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'lead_proposals_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lead_proposals_lead_id_fkey';
            columns: ['lead_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'leads';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lead_proposals_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'lead_proposals_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'lead_proposals_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'lead_proposals_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'lead_proposals_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'lead_proposals_salesperson_id_fkey';
            columns: ['salesperson_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      leads: {
        Row: {
          archived_at: string | null;
          cell_phone: string | null;
          city: string | null;
          client_contact: string | null;
          client_id: string | null;
          confidence_pct: number;
          converted_project_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          email: string | null;
          estimated_revenue: number;
          estimated_revenue_max: number;
          estimated_revenue_min: number;
          has_been_contacted: boolean;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          last_contacted_on: string | null;
          lead_created_on: string | null;
          lead_source: string | null;
          lost_reason: string | null;
          notes: string | null;
          opp_city: string | null;
          opp_state: string | null;
          opp_street_address: string | null;
          opp_zip: string | null;
          opportunity_title: string;
          organization_id: string;
          phone: string | null;
          project_type: Database['public']['Enums']['project_type'] | null;
          projected_sales_date: string | null;
          proposal_status: Database['public']['Enums']['proposal_status'] | null;
          qualification: NonNullable<Json>;
          related_job_label: string | null;
          salesperson_id: string | null;
          salesperson_name: string | null;
          sold_date: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          source_status: string | null;
          state: string | null;
          status: Database['public']['Enums']['lead_status'];
          street_address: string | null;
          tags: string[];
          updated_at: string;
          version: number;
          zip_code: string | null;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          cell_phone?: string | null;
          city?: string | null;
          client_contact?: string | null;
          client_id?: string | null;
          confidence_pct?: number;
          converted_project_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          email?: string | null;
          estimated_revenue?: number;
          estimated_revenue_max?: number;
          estimated_revenue_min?: number;
          has_been_contacted?: boolean;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          last_contacted_on?: string | null;
          lead_created_on?: string | null;
          lead_source?: string | null;
          lost_reason?: string | null;
          notes?: string | null;
          opp_city?: string | null;
          opp_state?: string | null;
          opp_street_address?: string | null;
          opp_zip?: string | null;
          opportunity_title: string;
          organization_id: string;
          phone?: string | null;
          project_type?: Database['public']['Enums']['project_type'] | null;
          projected_sales_date?: string | null;
          proposal_status?: Database['public']['Enums']['proposal_status'] | null;
          qualification?: NonNullable<Json>;
          related_job_label?: string | null;
          salesperson_id?: string | null;
          salesperson_name?: string | null;
          sold_date?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          source_status?: string | null;
          state?: string | null;
          status?: Database['public']['Enums']['lead_status'];
          street_address?: string | null;
          tags?: string[];
          updated_at?: string;
          version?: number;
          zip_code?: string | null;
        };
        Update: {
          archived_at?: string | null;
          cell_phone?: string | null;
          city?: string | null;
          client_contact?: string | null;
          client_id?: string | null;
          confidence_pct?: number;
          converted_project_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          email?: string | null;
          estimated_revenue?: number;
          estimated_revenue_max?: number;
          estimated_revenue_min?: number;
          has_been_contacted?: boolean;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          last_contacted_on?: string | null;
          lead_created_on?: string | null;
          lead_source?: string | null;
          lost_reason?: string | null;
          notes?: string | null;
          opp_city?: string | null;
          opp_state?: string | null;
          opp_street_address?: string | null;
          opp_zip?: string | null;
          opportunity_title?: string;
          organization_id?: string;
          phone?: string | null;
          project_type?: Database['public']['Enums']['project_type'] | null;
          projected_sales_date?: string | null;
          proposal_status?: Database['public']['Enums']['proposal_status'] | null;
          qualification?: NonNullable<Json>;
          related_job_label?: string | null;
          salesperson_id?: string | null;
          salesperson_name?: string | null;
          sold_date?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          source_status?: string | null;
          state?: string | null;
          status?: Database['public']['Enums']['lead_status'];
          street_address?: string | null;
          tags?: string[];
          updated_at?: string;
          version?: number;
          zip_code?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'leads_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_converted_project_id_fkey';
            columns: ['converted_project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'leads_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'leads_salesperson_id_fkey';
            columns: ['salesperson_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      lien_waivers: {
        Row: {
          amount: number | null;
          commitment_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          document_id: string | null;
          draw_label: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          pay_app_id: string | null;
          payment_id: string | null;
          project_id: string | null;
          received_date: string | null;
          requested_date: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['lien_waiver_doc_status'];
          through_date: string | null;
          updated_at: string;
          vendor_id: string | null;
          version: number;
          waiver_type: Database['public']['Enums']['lien_waiver_type'];
        };
        ComputedFields: never;
        Insert: {
          amount?: number | null;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id?: string | null;
          draw_label?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          pay_app_id?: string | null;
          payment_id?: string | null;
          project_id?: string | null;
          received_date?: string | null;
          requested_date?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['lien_waiver_doc_status'];
          through_date?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
          waiver_type?: Database['public']['Enums']['lien_waiver_type'];
        };
        Update: {
          amount?: number | null;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id?: string | null;
          draw_label?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          pay_app_id?: string | null;
          payment_id?: string | null;
          project_id?: string | null;
          received_date?: string | null;
          requested_date?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['lien_waiver_doc_status'];
          through_date?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
          waiver_type?: Database['public']['Enums']['lien_waiver_type'];
        };
        Relationships: [
          {
            foreignKeyName: 'lien_waivers_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'lien_waivers_document_id_fkey';
            columns: ['document_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'documents';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'lien_waivers_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'pay_apps';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pay_app_list';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_payment_id_fkey';
            columns: ['payment_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'lien_waivers_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      material_items: {
        Row: {
          archived_at: string | null;
          category: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          default_unit_cost: number | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          min_stock_alert: number | null;
          name: string;
          notes: string | null;
          organization_id: string;
          sku: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          unit: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          category?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          default_unit_cost?: number | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          min_stock_alert?: number | null;
          name: string;
          notes?: string | null;
          organization_id: string;
          sku?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          unit?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          archived_at?: string | null;
          category?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          default_unit_cost?: number | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          min_stock_alert?: number | null;
          name?: string;
          notes?: string | null;
          organization_id?: string;
          sku?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          unit?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'material_items_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'material_items_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'material_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'material_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'material_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'material_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'material_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      membership_roles: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          granted_at: string;
          granted_by: string | null;
          id: string;
          membership_id: string;
          organization_id: string;
          role_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          granted_at?: string;
          granted_by?: string | null;
          id?: string;
          membership_id: string;
          organization_id: string;
          role_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          granted_at?: string;
          granted_by?: string | null;
          id?: string;
          membership_id?: string;
          organization_id?: string;
          role_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'membership_roles_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'membership_roles_granted_by_profile_fkey';
            columns: ['granted_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'membership_roles_membership_id_fkey';
            columns: ['membership_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'membership_roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'membership_roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'membership_roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'membership_roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'membership_roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'membership_roles_role_id_fkey';
            columns: ['role_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'roles';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      memberships: {
        Row: {
          away_from: string | null;
          away_until: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          employee_id: string | null;
          id: string;
          joined_at: string;
          organization_id: string;
          status: Database['public']['Enums']['membership_status'];
          substitute_id: string | null;
          updated_at: string;
          user_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          away_from?: string | null;
          away_until?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          employee_id?: string | null;
          id?: string;
          joined_at?: string;
          organization_id: string;
          status?: Database['public']['Enums']['membership_status'];
          substitute_id?: string | null;
          updated_at?: string;
          user_id: string;
          version?: number;
        };
        Update: {
          away_from?: string | null;
          away_until?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          employee_id?: string | null;
          id?: string;
          joined_at?: string;
          organization_id?: string;
          status?: Database['public']['Enums']['membership_status'];
          substitute_id?: string | null;
          updated_at?: string;
          user_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'memberships_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'memberships_employee_id_fkey';
            columns: ['employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'memberships_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'memberships_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'memberships_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'memberships_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'memberships_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'memberships_substitute_id_fkey';
            columns: ['substitute_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'memberships_substitute_id_profile_fkey';
            columns: ['substitute_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'memberships_user_id_profile_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      milestone_dependencies: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          dependency_type: Database['public']['Enums']['dependency_type'];
          depends_on_id: string;
          id: string;
          lag_days: number;
          milestone_id: string;
          organization_id: string;
          project_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          dependency_type?: Database['public']['Enums']['dependency_type'];
          depends_on_id: string;
          id?: string;
          lag_days?: number;
          milestone_id: string;
          organization_id: string;
          project_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          dependency_type?: Database['public']['Enums']['dependency_type'];
          depends_on_id?: string;
          id?: string;
          lag_days?: number;
          milestone_id?: string;
          organization_id?: string;
          project_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'milestone_dependencies_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_depends_on_id_fkey';
            columns: ['depends_on_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'project_milestones';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_depends_on_id_fkey';
            columns: ['depends_on_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_milestone_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_milestone_id_fkey';
            columns: ['milestone_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'project_milestones';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_milestone_id_fkey';
            columns: ['milestone_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_milestone_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'milestone_dependencies_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      notification_preferences: {
        Row: {
          category: string;
          channel_email: boolean;
          channel_in_app: boolean;
          channel_push: boolean;
          channel_sms: boolean;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          organization_id: string;
          quiet_hours_end: string | null;
          quiet_hours_start: string | null;
          updated_at: string;
          user_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          category: string;
          channel_email?: boolean;
          channel_in_app?: boolean;
          channel_push?: boolean;
          channel_sms?: boolean;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id: string;
          quiet_hours_end?: string | null;
          quiet_hours_start?: string | null;
          updated_at?: string;
          user_id?: string;
          version?: number;
        };
        Update: {
          category?: string;
          channel_email?: boolean;
          channel_in_app?: boolean;
          channel_push?: boolean;
          channel_sms?: boolean;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id?: string;
          quiet_hours_end?: string | null;
          quiet_hours_start?: string | null;
          updated_at?: string;
          user_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'notification_preferences_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'notification_preferences_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'notification_preferences_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notification_preferences_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notification_preferences_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notification_preferences_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notification_preferences_user_id_fkey';
            columns: ['user_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'notification_preferences_user_id_profile_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      notification_rules: {
        Row: {
          channels: Database['public']['Enums']['notification_channel'][];
          condition: Json | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          event_type: string;
          id: string;
          is_active: boolean;
          message_template: string | null;
          name: string;
          organization_id: string;
          priority: Database['public']['Enums']['task_priority'];
          recipient_role_keys: string[];
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          channels?: Database['public']['Enums']['notification_channel'][];
          condition?: Json | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          event_type: string;
          id?: string;
          is_active?: boolean;
          message_template?: string | null;
          name: string;
          organization_id: string;
          priority?: Database['public']['Enums']['task_priority'];
          recipient_role_keys?: string[];
          updated_at?: string;
          version?: number;
        };
        Update: {
          channels?: Database['public']['Enums']['notification_channel'][];
          condition?: Json | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          event_type?: string;
          id?: string;
          is_active?: boolean;
          message_template?: string | null;
          name?: string;
          organization_id?: string;
          priority?: Database['public']['Enums']['task_priority'];
          recipient_role_keys?: string[];
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'notification_rules_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'notification_rules_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'notification_rules_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notification_rules_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notification_rules_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notification_rules_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      notifications: {
        Row: {
          action_url: string | null;
          body: string | null;
          category: string;
          channel: Database['public']['Enums']['notification_channel'];
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          delivery_status: Database['public']['Enums']['delivery_status'];
          entity_id: string | null;
          entity_type: string | null;
          event_id: number | null;
          id: string;
          is_read: boolean;
          organization_id: string;
          priority: Database['public']['Enums']['task_priority'];
          read_at: string | null;
          recipient_id: string;
          sent_at: string | null;
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          action_url?: string | null;
          body?: string | null;
          category: string;
          channel?: Database['public']['Enums']['notification_channel'];
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          delivery_status?: Database['public']['Enums']['delivery_status'];
          entity_id?: string | null;
          entity_type?: string | null;
          event_id?: number | null;
          id?: string;
          is_read?: never;
          organization_id: string;
          priority?: Database['public']['Enums']['task_priority'];
          read_at?: string | null;
          recipient_id: string;
          sent_at?: string | null;
          title: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          action_url?: string | null;
          body?: string | null;
          category?: string;
          channel?: Database['public']['Enums']['notification_channel'];
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          delivery_status?: Database['public']['Enums']['delivery_status'];
          entity_id?: string | null;
          entity_type?: string | null;
          event_id?: number | null;
          id?: string;
          is_read?: never;
          organization_id?: string;
          priority?: Database['public']['Enums']['task_priority'];
          read_at?: string | null;
          recipient_id?: string;
          sent_at?: string | null;
          title?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'notifications_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'notifications_event_id_fkey';
            columns: ['event_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'system_events';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'notifications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'notifications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notifications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notifications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notifications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'notifications_recipient_id_fkey';
            columns: ['recipient_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'notifications_recipient_id_profile_fkey';
            columns: ['recipient_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      organization_divisions: {
        Row: {
          code: string;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          is_active: boolean;
          is_consolidated: boolean;
          is_legal_entity: boolean;
          name: string;
          organization_id: string;
          sort_order: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          is_active?: boolean;
          is_consolidated?: boolean;
          is_legal_entity?: boolean;
          name: string;
          organization_id: string;
          sort_order?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          code?: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          is_active?: boolean;
          is_consolidated?: boolean;
          is_legal_entity?: boolean;
          name?: string;
          organization_id?: string;
          sort_order?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'organization_divisions_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'organization_divisions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'organization_divisions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_divisions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_divisions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_divisions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      organization_logos: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          image: string;
          media_type: string | null;
          organization_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          image: string;
          media_type?: never;
          organization_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          image?: string;
          media_type?: never;
          organization_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'organization_logos_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'organization_logos_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'organization_logos_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_logos_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_logos_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_logos_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      organization_settings: {
        Row: {
          billing_jump_warn_pct: number;
          cash_floor_amount: number;
          cash_runway_alarm_weeks: number;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          default_billing_method: Database['public']['Enums']['billing_method'];
          default_retainage_pct: number;
          field_visibility: Database['public']['Enums']['field_visibility'];
          fiscal_year_start_month: number;
          id: string;
          insurance_alert_days: number;
          lien_waiver_threshold: number;
          organization_id: string;
          payroll_frequency: Database['public']['Enums']['recurring_frequency'];
          settings: NonNullable<Json>;
          updated_at: string;
          version: number;
          week_start_isodow: number;
        };
        ComputedFields: never;
        Insert: {
          billing_jump_warn_pct?: number;
          cash_floor_amount?: number;
          cash_runway_alarm_weeks?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          default_billing_method?: Database['public']['Enums']['billing_method'];
          default_retainage_pct?: number;
          field_visibility?: Database['public']['Enums']['field_visibility'];
          fiscal_year_start_month?: number;
          id?: string;
          insurance_alert_days?: number;
          lien_waiver_threshold?: number;
          organization_id: string;
          payroll_frequency?: Database['public']['Enums']['recurring_frequency'];
          settings?: NonNullable<Json>;
          updated_at?: string;
          version?: number;
          week_start_isodow?: number;
        };
        Update: {
          billing_jump_warn_pct?: number;
          cash_floor_amount?: number;
          cash_runway_alarm_weeks?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          default_billing_method?: Database['public']['Enums']['billing_method'];
          default_retainage_pct?: number;
          field_visibility?: Database['public']['Enums']['field_visibility'];
          fiscal_year_start_month?: number;
          id?: string;
          insurance_alert_days?: number;
          lien_waiver_threshold?: number;
          organization_id?: string;
          payroll_frequency?: Database['public']['Enums']['recurring_frequency'];
          settings?: NonNullable<Json>;
          updated_at?: string;
          version?: number;
          week_start_isodow?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'organization_settings_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'organization_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'organization_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'organization_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: true;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      organizations: {
        Row: {
          created_at: string;
          currency: string;
          deletion_requested_at: string | null;
          id: string;
          legal_name: string | null;
          name: string;
          plan: Database['public']['Enums']['plan_tier'];
          require_mfa: boolean;
          slug: string;
          status: Database['public']['Enums']['organization_status'];
          timezone: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          currency?: string;
          deletion_requested_at?: string | null;
          id?: string;
          legal_name?: string | null;
          name: string;
          plan?: Database['public']['Enums']['plan_tier'];
          require_mfa?: boolean;
          slug: string;
          status?: Database['public']['Enums']['organization_status'];
          timezone?: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          currency?: string;
          deletion_requested_at?: string | null;
          id?: string;
          legal_name?: string | null;
          name?: string;
          plan?: Database['public']['Enums']['plan_tier'];
          require_mfa?: boolean;
          slug?: string;
          status?: Database['public']['Enums']['organization_status'];
          timezone?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [];
      };
      pay_app_lines: {
        Row: {
          balance_to_finish: number;
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          id: string;
          organization_id: string;
          pay_app_id: string;
          percent_complete: number | null;
          previous_billed: number;
          project_id: string;
          retainage: number;
          retainage_pct: number;
          retainage_stop_pct: number | null;
          scheduled_value: number;
          sort_order: number;
          sov_line_id: string | null;
          stored_materials: number;
          stored_retainage_pct: number | null;
          this_period: number;
          thread: string | null;
          total_completed: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          balance_to_finish?: never;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          organization_id: string;
          pay_app_id: string;
          percent_complete?: never;
          previous_billed?: number;
          project_id: string;
          retainage?: never;
          retainage_pct?: number;
          retainage_stop_pct?: number | null;
          scheduled_value?: number;
          sort_order?: number;
          sov_line_id?: string | null;
          stored_materials?: number;
          stored_retainage_pct?: number | null;
          this_period?: number;
          thread?: never;
          total_completed?: never;
          updated_at?: string;
          version?: number;
        };
        Update: {
          balance_to_finish?: never;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          organization_id?: string;
          pay_app_id?: string;
          percent_complete?: never;
          previous_billed?: number;
          project_id?: string;
          retainage?: never;
          retainage_pct?: number;
          retainage_stop_pct?: number | null;
          scheduled_value?: number;
          sort_order?: number;
          sov_line_id?: string | null;
          stored_materials?: number;
          stored_retainage_pct?: number | null;
          this_period?: number;
          thread?: never;
          total_completed?: never;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'pay_app_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'pay_apps';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pay_app_list';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'sov_lines';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_sov_line_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_sov_line_id_fkey';
            columns: ['sov_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_sov_line_status';
            referencedColumns: ['sov_line_id', 'project_id', 'organization_id'];
          },
        ];
      };
      pay_apps: {
        Row: {
          amount_approved: number | null;
          amount_requested: number;
          approved_by: string | null;
          approved_date: string | null;
          contract_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          debt_id: string | null;
          description: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          lender_name: string | null;
          net_payment: number;
          notes: string | null;
          organization_id: string;
          paid_date: string | null;
          pay_app_number: number;
          pay_app_target: Database['public']['Enums']['pay_app_target'];
          period_from: string | null;
          period_to: string | null;
          project_id: string;
          qb_txn_id: string | null;
          rejected_reason: string | null;
          requested_by_id: string | null;
          retainage_held: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['pay_app_status'];
          submitted_date: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount_approved?: number | null;
          amount_requested?: number;
          approved_by?: string | null;
          approved_date?: string | null;
          contract_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          debt_id?: string | null;
          description?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          lender_name?: string | null;
          net_payment?: never;
          notes?: string | null;
          organization_id: string;
          paid_date?: string | null;
          pay_app_number?: number;
          pay_app_target?: Database['public']['Enums']['pay_app_target'];
          period_from?: string | null;
          period_to?: string | null;
          project_id: string;
          qb_txn_id?: string | null;
          rejected_reason?: string | null;
          requested_by_id?: string | null;
          retainage_held?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['pay_app_status'];
          submitted_date?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          amount_approved?: number | null;
          amount_requested?: number;
          approved_by?: string | null;
          approved_date?: string | null;
          contract_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          debt_id?: string | null;
          description?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          lender_name?: string | null;
          net_payment?: never;
          notes?: string | null;
          organization_id?: string;
          paid_date?: string | null;
          pay_app_number?: number;
          pay_app_target?: Database['public']['Enums']['pay_app_target'];
          period_from?: string | null;
          period_to?: string | null;
          project_id?: string;
          qb_txn_id?: string | null;
          rejected_reason?: string | null;
          requested_by_id?: string | null;
          retainage_held?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['pay_app_status'];
          submitted_date?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'pay_apps_approved_by_profile_fkey';
            columns: ['approved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pay_apps_contract_id_fkey';
            columns: ['contract_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'contracts';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pay_apps_debt_id_fkey';
            columns: ['debt_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'debts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_debt_id_fkey';
            columns: ['debt_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_debt_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_requested_by_id_fkey';
            columns: ['requested_by_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      payment_applications: {
        Row: {
          amount: number;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          invoice_id: string | null;
          organization_id: string;
          payment_id: string;
          project_id: string | null;
          retainage_entry_id: string | null;
          updated_at: string;
          vendor_bill_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          invoice_id?: string | null;
          organization_id: string;
          payment_id: string;
          project_id?: string | null;
          retainage_entry_id?: string | null;
          updated_at?: string;
          vendor_bill_id?: string | null;
          version?: number;
        };
        Update: {
          amount?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          invoice_id?: string | null;
          organization_id?: string;
          payment_id?: string;
          project_id?: string | null;
          retainage_entry_id?: string | null;
          updated_at?: string;
          vendor_bill_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'payment_applications_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payment_applications_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payment_applications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_payment_id_fkey';
            columns: ['payment_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_payment_id_project_fkey';
            columns: ['payment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'payments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_retainage_entry_id_fkey';
            columns: ['retainage_entry_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'retainage_entries';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_vendor_bill_id_fkey';
            columns: ['vendor_bill_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ap_aging';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_vendor_bill_id_fkey';
            columns: ['vendor_bill_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_payable_bills';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payment_applications_vendor_bill_id_fkey';
            columns: ['vendor_bill_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendor_bills';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      payments: {
        Row: {
          amount: number;
          approved_at: string | null;
          approved_by: string | null;
          cash_account_id: string | null;
          client_id: string | null;
          commitment_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          direction: Database['public']['Enums']['payment_direction'];
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          insurance_accepted_at: string | null;
          insurance_accepted_by: string | null;
          insurance_note: string | null;
          lien_waiver_required: boolean;
          method: Database['public']['Enums']['payment_method'] | null;
          notes: string | null;
          organization_id: string;
          payment_date: string;
          project_id: string | null;
          qb_txn_id: string | null;
          reference_number: string | null;
          retainage_withheld: number;
          scheduled_date: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['payment_status'];
          updated_at: string;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          approved_at?: string | null;
          approved_by?: string | null;
          cash_account_id?: string | null;
          client_id?: string | null;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          direction: Database['public']['Enums']['payment_direction'];
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          insurance_accepted_at?: string | null;
          insurance_accepted_by?: string | null;
          insurance_note?: string | null;
          lien_waiver_required?: boolean;
          method?: Database['public']['Enums']['payment_method'] | null;
          notes?: string | null;
          organization_id: string;
          payment_date: string;
          project_id?: string | null;
          qb_txn_id?: string | null;
          reference_number?: string | null;
          retainage_withheld?: number;
          scheduled_date?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['payment_status'];
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          amount?: number;
          approved_at?: string | null;
          approved_by?: string | null;
          cash_account_id?: string | null;
          client_id?: string | null;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          direction?: Database['public']['Enums']['payment_direction'];
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          insurance_accepted_at?: string | null;
          insurance_accepted_by?: string | null;
          insurance_note?: string | null;
          lien_waiver_required?: boolean;
          method?: Database['public']['Enums']['payment_method'] | null;
          notes?: string | null;
          organization_id?: string;
          payment_date?: string;
          project_id?: string | null;
          qb_txn_id?: string | null;
          reference_number?: string | null;
          retainage_withheld?: number;
          scheduled_date?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['payment_status'];
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'payments_approved_by_profile_fkey';
            columns: ['approved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payments_cash_account_id_fkey';
            columns: ['cash_account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payments_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_insurance_accepted_by_profile_fkey';
            columns: ['insurance_accepted_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'payments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      payroll_calendar: {
        Row: {
          cash_source: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          draw_expected: string | null;
          employer_taxes: number;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          pay_date: string;
          pay_number: number | null;
          period_end: string;
          period_start: string;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['payroll_run_status'];
          total_employer_cost: number;
          total_gross: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          cash_source?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          draw_expected?: string | null;
          employer_taxes?: number;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          pay_date: string;
          pay_number?: number | null;
          period_end: string;
          period_start: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['payroll_run_status'];
          total_employer_cost?: never;
          total_gross?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          cash_source?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          draw_expected?: string | null;
          employer_taxes?: number;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          pay_date?: string;
          pay_number?: number | null;
          period_end?: string;
          period_start?: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['payroll_run_status'];
          total_employer_cost?: never;
          total_gross?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'payroll_calendar_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payroll_calendar_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payroll_calendar_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payroll_calendar_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payroll_calendar_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payroll_calendar_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payroll_calendar_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      payroll_entries: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          employee_id: string;
          employee_taxes: number;
          employer_taxes: number;
          gross_pay: number;
          hours_overtime: number;
          hours_regular: number;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_annual_summary: boolean;
          net_pay: number;
          notes: string | null;
          organization_id: string;
          pay_period_end: string;
          pay_period_start: string;
          payroll_calendar_id: string | null;
          reimbursements: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          total_cost: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          employee_id: string;
          employee_taxes?: number;
          employer_taxes?: number;
          gross_pay?: number;
          hours_overtime?: number;
          hours_regular?: number;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_annual_summary?: boolean;
          net_pay?: number;
          notes?: string | null;
          organization_id: string;
          pay_period_end: string;
          pay_period_start: string;
          payroll_calendar_id?: string | null;
          reimbursements?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          total_cost?: never;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          employee_id?: string;
          employee_taxes?: number;
          employer_taxes?: number;
          gross_pay?: number;
          hours_overtime?: number;
          hours_regular?: number;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_annual_summary?: boolean;
          net_pay?: number;
          notes?: string | null;
          organization_id?: string;
          pay_period_end?: string;
          pay_period_start?: string;
          payroll_calendar_id?: string | null;
          reimbursements?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          total_cost?: never;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'payroll_entries_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payroll_entries_employee_id_fkey';
            columns: ['employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payroll_entries_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'payroll_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'payroll_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payroll_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payroll_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payroll_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'payroll_entries_payroll_calendar_id_fkey';
            columns: ['payroll_calendar_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'payroll_calendar';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      period_close_tasks: {
        Row: {
          accounting_period_id: string;
          category: string;
          completed_at: string | null;
          completed_by: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          name: string;
          note: string | null;
          organization_id: string;
          sort_order: number;
          status: Database['public']['Enums']['close_task_status'];
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          accounting_period_id: string;
          category: string;
          completed_at?: string | null;
          completed_by?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          name: string;
          note?: string | null;
          organization_id: string;
          sort_order?: number;
          status?: Database['public']['Enums']['close_task_status'];
          updated_at?: string;
          version?: number;
        };
        Update: {
          accounting_period_id?: string;
          category?: string;
          completed_at?: string | null;
          completed_by?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          name?: string;
          note?: string | null;
          organization_id?: string;
          sort_order?: number;
          status?: Database['public']['Enums']['close_task_status'];
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'period_close_tasks_accounting_period_id_fkey';
            columns: ['accounting_period_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'accounting_periods';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'period_close_tasks_completed_by_profile_fkey';
            columns: ['completed_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'period_close_tasks_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'period_close_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'period_close_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'period_close_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'period_close_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'period_close_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      period_snapshots: {
        Row: {
          accounting_period_id: string | null;
          cash_position: number;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          data: NonNullable<Json>;
          generated_by: string | null;
          id: string;
          is_locked: boolean;
          notes: string | null;
          organization_id: string;
          period_end: string;
          period_start: string;
          snapshot_type: Database['public']['Enums']['snapshot_type'];
          total_ap: number;
          total_ar: number;
          total_backlog: number;
          total_committed: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          accounting_period_id?: string | null;
          cash_position?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          data?: NonNullable<Json>;
          generated_by?: string | null;
          id?: string;
          is_locked?: boolean;
          notes?: string | null;
          organization_id: string;
          period_end: string;
          period_start: string;
          snapshot_type: Database['public']['Enums']['snapshot_type'];
          total_ap?: number;
          total_ar?: number;
          total_backlog?: number;
          total_committed?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          accounting_period_id?: string | null;
          cash_position?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          data?: NonNullable<Json>;
          generated_by?: string | null;
          id?: string;
          is_locked?: boolean;
          notes?: string | null;
          organization_id?: string;
          period_end?: string;
          period_start?: string;
          snapshot_type?: Database['public']['Enums']['snapshot_type'];
          total_ap?: number;
          total_ar?: number;
          total_backlog?: number;
          total_committed?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'period_snapshots_accounting_period_id_fkey';
            columns: ['accounting_period_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'accounting_periods';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'period_snapshots_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'period_snapshots_generated_by_profile_fkey';
            columns: ['generated_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'period_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'period_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'period_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'period_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'period_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      permissions: {
        Row: {
          description: string;
          is_sensitive: boolean;
          key: string;
          module: string;
        };
        ComputedFields: never;
        Insert: {
          description: string;
          is_sensitive?: boolean;
          key: string;
          module: string;
        };
        Update: {
          description?: string;
          is_sensitive?: boolean;
          key?: string;
          module?: string;
        };
        Relationships: [];
      };
      phase_sync_entries: {
        Row: {
          actual_end: string | null;
          actual_start: string | null;
          commitment_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          material_type: string | null;
          notes: string | null;
          organization_id: string;
          percent_complete: number;
          phase_name: string;
          planned_end: string | null;
          planned_start: string | null;
          po_date: string | null;
          project_id: string;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['milestone_status'];
          supplier_name: string | null;
          supplier_terms: string | null;
          updated_at: string;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          actual_end?: string | null;
          actual_start?: string | null;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          material_type?: string | null;
          notes?: string | null;
          organization_id: string;
          percent_complete?: number;
          phase_name: string;
          planned_end?: string | null;
          planned_start?: string | null;
          po_date?: string | null;
          project_id: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['milestone_status'];
          supplier_name?: string | null;
          supplier_terms?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          actual_end?: string | null;
          actual_start?: string | null;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          material_type?: string | null;
          notes?: string | null;
          organization_id?: string;
          percent_complete?: number;
          phase_name?: string;
          planned_end?: string | null;
          planned_start?: string | null;
          po_date?: string | null;
          project_id?: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['milestone_status'];
          supplier_name?: string | null;
          supplier_terms?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'phase_sync_entries_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'phase_sync_entries_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      pl_entries: {
        Row: {
          account_id: string | null;
          account_name: string;
          account_number: string | null;
          amount: number;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          division_id: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_budget: boolean;
          notes: string | null;
          organization_id: string;
          period_month: number;
          period_start: string;
          period_year: number;
          section: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          account_id?: string | null;
          account_name: string;
          account_number?: string | null;
          amount?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          division_id?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_budget?: boolean;
          notes?: string | null;
          organization_id: string;
          period_month: number;
          period_start?: never;
          period_year: number;
          section?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          account_id?: string | null;
          account_name?: string;
          account_number?: string | null;
          amount?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          division_id?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_budget?: boolean;
          notes?: string | null;
          organization_id?: string;
          period_month?: number;
          period_start?: never;
          period_year?: number;
          section?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'pl_entries_account_id_fkey';
            columns: ['account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'chart_of_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pl_entries_division_id_fkey';
            columns: ['division_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'organization_divisions';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      profiles: {
        Row: {
          avatar_path: string | null;
          created_at: string;
          default_organization_id: string | null;
          email: string;
          full_name: string;
          id: string;
          is_active: boolean;
          last_seen_at: string | null;
          phone: string | null;
          updated_at: string;
          username: string | null;
        };
        ComputedFields: never;
        Insert: {
          avatar_path?: string | null;
          created_at?: string;
          default_organization_id?: string | null;
          email: string;
          full_name: string;
          id: string;
          is_active?: boolean;
          last_seen_at?: string | null;
          phone?: string | null;
          updated_at?: string;
          username?: string | null;
        };
        Update: {
          avatar_path?: string | null;
          created_at?: string;
          default_organization_id?: string | null;
          email?: string;
          full_name?: string;
          id?: string;
          is_active?: boolean;
          last_seen_at?: string | null;
          phone?: string | null;
          updated_at?: string;
          username?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'profiles_default_membership_fkey';
            columns: ['id', 'default_organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'profiles_default_organization_id_fkey';
            columns: ['default_organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'profiles_default_organization_id_fkey';
            columns: ['default_organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'profiles_default_organization_id_fkey';
            columns: ['default_organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'profiles_default_organization_id_fkey';
            columns: ['default_organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'profiles_default_organization_id_fkey';
            columns: ['default_organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      profit_fade_snapshots: {
        Row: {
          approved_changes: number;
          cost_performance_index: number | null;
          costs_to_date: number;
          created_at: string;
          created_by: string | null;
          current_margin_pct: number | null;
          custom: NonNullable<Json>;
          earned_value: number;
          estimated_cost_at_completion: number;
          fade_severity: Database['public']['Enums']['fade_severity'];
          id: string;
          margin_fade_pct: number | null;
          organization_id: string;
          original_contract: number;
          original_margin_pct: number | null;
          pending_change_orders: number;
          percent_complete: number | null;
          project_id: string;
          projected_margin_pct: number | null;
          revised_contract: number;
          schedule_performance_index: number | null;
          snapshot_date: string;
          unapproved_extras: number;
          unbilled_costs: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          approved_changes?: number;
          cost_performance_index?: number | null;
          costs_to_date?: number;
          created_at?: string;
          created_by?: string | null;
          current_margin_pct?: number | null;
          custom?: NonNullable<Json>;
          earned_value?: number;
          estimated_cost_at_completion?: number;
          fade_severity?: Database['public']['Enums']['fade_severity'];
          id?: string;
          margin_fade_pct?: number | null;
          organization_id: string;
          original_contract?: number;
          original_margin_pct?: number | null;
          pending_change_orders?: number;
          percent_complete?: number | null;
          project_id: string;
          projected_margin_pct?: number | null;
          revised_contract?: number;
          schedule_performance_index?: number | null;
          snapshot_date: string;
          unapproved_extras?: number;
          unbilled_costs?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          approved_changes?: number;
          cost_performance_index?: number | null;
          costs_to_date?: number;
          created_at?: string;
          created_by?: string | null;
          current_margin_pct?: number | null;
          custom?: NonNullable<Json>;
          earned_value?: number;
          estimated_cost_at_completion?: number;
          fade_severity?: Database['public']['Enums']['fade_severity'];
          id?: string;
          margin_fade_pct?: number | null;
          organization_id?: string;
          original_contract?: number;
          original_margin_pct?: number | null;
          pending_change_orders?: number;
          percent_complete?: number | null;
          project_id?: string;
          projected_margin_pct?: number | null;
          revised_contract?: number;
          schedule_performance_index?: number | null;
          snapshot_date?: string;
          unapproved_extras?: number;
          unbilled_costs?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'profit_fade_snapshots_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'profit_fade_snapshots_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      project_members: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          organization_id: string;
          project_id: string;
          project_role: Database['public']['Enums']['project_role'];
          updated_at: string;
          user_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id: string;
          project_id: string;
          project_role?: Database['public']['Enums']['project_role'];
          updated_at?: string;
          user_id: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id?: string;
          project_id?: string;
          project_role?: Database['public']['Enums']['project_role'];
          updated_at?: string;
          user_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'project_members_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'project_members_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'project_members_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_members_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_members_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_members_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_user_id_fkey';
            columns: ['user_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_members_user_id_profile_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      project_milestones: {
        Row: {
          actual_end: string | null;
          actual_start: string | null;
          assigned_employee_id: string | null;
          assigned_to_name: string | null;
          assigned_vendor_id: string | null;
          baseline_end: string | null;
          baseline_start: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          delay_reason: string | null;
          depends_on_id: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_client_visible: boolean;
          notes: string | null;
          organization_id: string;
          percent_complete: number;
          planned_end: string | null;
          planned_start: string | null;
          project_id: string;
          sort_order: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['milestone_status'];
          task_name: string;
          updated_at: string;
          version: number;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          actual_end?: string | null;
          actual_start?: string | null;
          assigned_employee_id?: string | null;
          assigned_to_name?: string | null;
          assigned_vendor_id?: string | null;
          baseline_end?: string | null;
          baseline_start?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          delay_reason?: string | null;
          depends_on_id?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_client_visible?: boolean;
          notes?: string | null;
          organization_id: string;
          percent_complete?: number;
          planned_end?: string | null;
          planned_start?: string | null;
          project_id: string;
          sort_order?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['milestone_status'];
          task_name: string;
          updated_at?: string;
          version?: number;
          weight?: number;
        };
        Update: {
          actual_end?: string | null;
          actual_start?: string | null;
          assigned_employee_id?: string | null;
          assigned_to_name?: string | null;
          assigned_vendor_id?: string | null;
          baseline_end?: string | null;
          baseline_start?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          delay_reason?: string | null;
          depends_on_id?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_client_visible?: boolean;
          notes?: string | null;
          organization_id?: string;
          percent_complete?: number;
          planned_end?: string | null;
          planned_start?: string | null;
          project_id?: string;
          sort_order?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['milestone_status'];
          task_name?: string;
          updated_at?: string;
          version?: number;
          weight?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'project_milestones_assigned_employee_id_fkey';
            columns: ['assigned_employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_assigned_vendor_id_fkey';
            columns: ['assigned_vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_assigned_vendor_id_fkey';
            columns: ['assigned_vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_assigned_vendor_id_fkey';
            columns: ['assigned_vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_assigned_vendor_id_fkey';
            columns: ['assigned_vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'project_milestones_depends_on_id_fkey';
            columns: ['depends_on_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'project_milestones';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_depends_on_id_fkey';
            columns: ['depends_on_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_milestone_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      project_terms: {
        Row: {
          budget_total: number;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          estimated_cost: number;
          id: string;
          organization_id: string;
          original_contract_amount: number;
          project_id: string;
          retainage_pct: number;
          retainage_stop_pct: number | null;
          stored_retainage_pct: number | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          budget_total?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          estimated_cost?: number;
          id?: string;
          organization_id: string;
          original_contract_amount?: number;
          project_id: string;
          retainage_pct?: number;
          retainage_stop_pct?: number | null;
          stored_retainage_pct?: number | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          budget_total?: number;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          estimated_cost?: number;
          id?: string;
          organization_id?: string;
          original_contract_amount?: number;
          project_id?: string;
          retainage_pct?: number;
          retainage_stop_pct?: number | null;
          stored_retainage_pct?: number | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'project_terms_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'project_terms_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'project_terms_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_terms_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_terms_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_terms_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      projects: {
        Row: {
          actual_completion: string | null;
          address: string | null;
          archived_at: string | null;
          billing_method: Database['public']['Enums']['billing_method'];
          city: string | null;
          client_id: string | null;
          code: string;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          division_id: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          latitude: number | null;
          longitude: number | null;
          name: string;
          notes: string | null;
          organization_id: string;
          phase: string | null;
          physical_pct: number | null;
          physical_pct_date: string | null;
          project_manager_id: string | null;
          project_manager_name: string | null;
          project_type: Database['public']['Enums']['project_type'] | null;
          qb_class_id: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          sov_basis: Database['public']['Enums']['pay_app_target'];
          square_feet: number | null;
          start_date: string | null;
          state: string | null;
          status: Database['public']['Enums']['project_status'];
          superintendent_id: string | null;
          superintendent_name: string | null;
          target_completion: string | null;
          updated_at: string;
          version: number;
          zip_code: string | null;
        };
        ComputedFields: never;
        Insert: {
          actual_completion?: string | null;
          address?: string | null;
          archived_at?: string | null;
          billing_method?: Database['public']['Enums']['billing_method'];
          city?: string | null;
          client_id?: string | null;
          code: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          division_id?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          latitude?: number | null;
          longitude?: number | null;
          name: string;
          notes?: string | null;
          organization_id: string;
          phase?: string | null;
          physical_pct?: number | null;
          physical_pct_date?: string | null;
          project_manager_id?: string | null;
          project_manager_name?: string | null;
          project_type?: Database['public']['Enums']['project_type'] | null;
          qb_class_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          sov_basis?: Database['public']['Enums']['pay_app_target'];
          square_feet?: number | null;
          start_date?: string | null;
          state?: string | null;
          status?: Database['public']['Enums']['project_status'];
          superintendent_id?: string | null;
          superintendent_name?: string | null;
          target_completion?: string | null;
          updated_at?: string;
          version?: number;
          zip_code?: string | null;
        };
        Update: {
          actual_completion?: string | null;
          address?: string | null;
          archived_at?: string | null;
          billing_method?: Database['public']['Enums']['billing_method'];
          city?: string | null;
          client_id?: string | null;
          code?: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          division_id?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          latitude?: number | null;
          longitude?: number | null;
          name?: string;
          notes?: string | null;
          organization_id?: string;
          phase?: string | null;
          physical_pct?: number | null;
          physical_pct_date?: string | null;
          project_manager_id?: string | null;
          project_manager_name?: string | null;
          project_type?: Database['public']['Enums']['project_type'] | null;
          qb_class_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          sov_basis?: Database['public']['Enums']['pay_app_target'];
          square_feet?: number | null;
          start_date?: string | null;
          state?: string | null;
          status?: Database['public']['Enums']['project_status'];
          superintendent_id?: string | null;
          superintendent_name?: string | null;
          target_completion?: string | null;
          updated_at?: string;
          version?: number;
          zip_code?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'projects_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'projects_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'projects_division_id_fkey';
            columns: ['division_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'organization_divisions';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'projects_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_project_manager_id_fkey';
            columns: ['project_manager_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'projects_superintendent_id_fkey';
            columns: ['superintendent_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      properties: {
        Row: {
          address: string | null;
          archived_at: string | null;
          arv: number | null;
          city: string | null;
          construction_budget: number | null;
          created_at: string;
          created_by: string | null;
          current_debt: number | null;
          current_value: number | null;
          custom: NonNullable<Json>;
          equity: number | null;
          exit_strategy: Database['public']['Enums']['property_exit_strategy'] | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_owned: boolean;
          lender: string | null;
          ltv_pct: number | null;
          monthly_rent: number | null;
          name: string;
          notes: string | null;
          organization_id: string;
          price_per_sqft: number | null;
          project_id: string | null;
          purchase_price: number | null;
          remaining_draw: number | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          square_feet: number | null;
          state: string | null;
          status_note: string | null;
          updated_at: string;
          version: number;
          zip_code: string | null;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          archived_at?: string | null;
          arv?: number | null;
          city?: string | null;
          construction_budget?: number | null;
          created_at?: string;
          created_by?: string | null;
          current_debt?: number | null;
          current_value?: number | null;
          custom?: NonNullable<Json>;
          equity?: never;
          exit_strategy?: Database['public']['Enums']['property_exit_strategy'] | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_owned?: boolean;
          lender?: string | null;
          ltv_pct?: never;
          monthly_rent?: number | null;
          name: string;
          notes?: string | null;
          organization_id: string;
          price_per_sqft?: never;
          project_id?: string | null;
          purchase_price?: number | null;
          remaining_draw?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          square_feet?: number | null;
          state?: string | null;
          status_note?: string | null;
          updated_at?: string;
          version?: number;
          zip_code?: string | null;
        };
        Update: {
          address?: string | null;
          archived_at?: string | null;
          arv?: number | null;
          city?: string | null;
          construction_budget?: number | null;
          created_at?: string;
          created_by?: string | null;
          current_debt?: number | null;
          current_value?: number | null;
          custom?: NonNullable<Json>;
          equity?: never;
          exit_strategy?: Database['public']['Enums']['property_exit_strategy'] | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_owned?: boolean;
          lender?: string | null;
          ltv_pct?: never;
          monthly_rent?: number | null;
          name?: string;
          notes?: string | null;
          organization_id?: string;
          price_per_sqft?: never;
          project_id?: string | null;
          purchase_price?: number | null;
          remaining_draw?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          square_feet?: number | null;
          state?: string | null;
          status_note?: string | null;
          updated_at?: string;
          version?: number;
          zip_code?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'properties_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'properties_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'properties_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'properties_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'properties_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'properties_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'properties_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      punch_items: {
        Row: {
          assigned_employee_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string;
          due_date: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          location: string | null;
          notes: string | null;
          organization_id: string;
          photo_document_id: string | null;
          priority: Database['public']['Enums']['task_priority'];
          project_id: string;
          ready_at: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['punch_item_status'];
          trade: string | null;
          updated_at: string;
          vendor_id: string | null;
          verified_at: string | null;
          verified_by: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          assigned_employee_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description: string;
          due_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          location?: string | null;
          notes?: string | null;
          organization_id: string;
          photo_document_id?: string | null;
          priority?: Database['public']['Enums']['task_priority'];
          project_id: string;
          ready_at?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['punch_item_status'];
          trade?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          verified_at?: string | null;
          verified_by?: string | null;
          version?: number;
        };
        Update: {
          assigned_employee_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string;
          due_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          location?: string | null;
          notes?: string | null;
          organization_id?: string;
          photo_document_id?: string | null;
          priority?: Database['public']['Enums']['task_priority'];
          project_id?: string;
          ready_at?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['punch_item_status'];
          trade?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          verified_at?: string | null;
          verified_by?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'punch_items_assigned_employee_id_fkey';
            columns: ['assigned_employee_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'punch_items_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'punch_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'punch_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'punch_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'punch_items_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'punch_items_photo_document_id_fkey';
            columns: ['photo_document_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'documents';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'punch_items_verified_by_profile_fkey';
            columns: ['verified_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      purchase_orders: {
        Row: {
          commitment_id: string;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          deliver_to: string | null;
          delivery_method: string | null;
          expected_date: string | null;
          id: string;
          issued_date: string | null;
          notes: string | null;
          organization_id: string;
          project_id: string;
          received_date: string | null;
          requested_by_id: string | null;
          shipping_amount: number;
          status: Database['public']['Enums']['purchase_order_status'];
          tax_amount: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          commitment_id: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          deliver_to?: string | null;
          delivery_method?: string | null;
          expected_date?: string | null;
          id?: string;
          issued_date?: string | null;
          notes?: string | null;
          organization_id: string;
          project_id: string;
          received_date?: string | null;
          requested_by_id?: string | null;
          shipping_amount?: number;
          status?: Database['public']['Enums']['purchase_order_status'];
          tax_amount?: number;
          updated_at?: string;
          version?: number;
        };
        Update: {
          commitment_id?: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          deliver_to?: string | null;
          delivery_method?: string | null;
          expected_date?: string | null;
          id?: string;
          issued_date?: string | null;
          notes?: string | null;
          organization_id?: string;
          project_id?: string;
          received_date?: string | null;
          requested_by_id?: string | null;
          shipping_amount?: number;
          status?: Database['public']['Enums']['purchase_order_status'];
          tax_amount?: number;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'purchase_orders_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'purchase_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'purchase_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'purchase_orders_requested_by_id_fkey';
            columns: ['requested_by_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      quotes: {
        Row: {
          amount: number;
          commitment_id: string | null;
          contract_issued: boolean;
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_approved: boolean;
          labor_material: Database['public']['Enums']['quote_scope'] | null;
          notes: string | null;
          organization_id: string;
          priority: number | null;
          project_id: string;
          quote_date: string | null;
          quote_number: string | null;
          scope_category: string | null;
          scope_description: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['quote_status'];
          updated_at: string;
          valid_until: string | null;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: number;
          commitment_id?: string | null;
          contract_issued?: boolean;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_approved?: never;
          labor_material?: Database['public']['Enums']['quote_scope'] | null;
          notes?: string | null;
          organization_id: string;
          priority?: number | null;
          project_id: string;
          quote_date?: string | null;
          quote_number?: string | null;
          scope_category?: string | null;
          scope_description?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['quote_status'];
          updated_at?: string;
          valid_until?: string | null;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          amount?: number;
          commitment_id?: string | null;
          contract_issued?: boolean;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_approved?: never;
          labor_material?: Database['public']['Enums']['quote_scope'] | null;
          notes?: string | null;
          organization_id?: string;
          priority?: number | null;
          project_id?: string;
          quote_date?: string | null;
          quote_number?: string | null;
          scope_category?: string | null;
          scope_description?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['quote_status'];
          updated_at?: string;
          valid_until?: string | null;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'quotes_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'quotes_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      record_notes: {
        Row: {
          archived_at: string | null;
          body: string;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          entity_id: string;
          entity_type: string;
          id: string;
          is_internal: boolean;
          is_pinned: boolean;
          organization_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          body: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          entity_id: string;
          entity_type: string;
          id?: string;
          is_internal?: boolean;
          is_pinned?: boolean;
          organization_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          archived_at?: string | null;
          body?: string;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          entity_id?: string;
          entity_type?: string;
          id?: string;
          is_internal?: boolean;
          is_pinned?: boolean;
          organization_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'record_notes_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_notes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_notes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'record_notes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'record_notes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'record_notes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      recurring_expenses: {
        Row: {
          account_id: string | null;
          amount: number;
          annual_amount: number | null;
          archived_at: string | null;
          auto_pay: boolean;
          category: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string;
          due_day: number | null;
          exclude_from_forecast: boolean;
          frequency: Database['public']['Enums']['recurring_frequency'] | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_active: boolean;
          next_due_date: string | null;
          notes: string | null;
          organization_id: string;
          payment_method: Database['public']['Enums']['payment_method'] | null;
          project_id: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          account_id?: string | null;
          amount: number;
          annual_amount?: never;
          archived_at?: string | null;
          auto_pay?: boolean;
          category?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description: string;
          due_day?: number | null;
          exclude_from_forecast?: boolean;
          frequency?: Database['public']['Enums']['recurring_frequency'] | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_active?: boolean;
          next_due_date?: string | null;
          notes?: string | null;
          organization_id: string;
          payment_method?: Database['public']['Enums']['payment_method'] | null;
          project_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          account_id?: string | null;
          amount?: number;
          annual_amount?: never;
          archived_at?: string | null;
          auto_pay?: boolean;
          category?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string;
          due_day?: number | null;
          exclude_from_forecast?: boolean;
          frequency?: Database['public']['Enums']['recurring_frequency'] | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_active?: boolean;
          next_due_date?: string | null;
          notes?: string | null;
          organization_id?: string;
          payment_method?: Database['public']['Enums']['payment_method'] | null;
          project_id?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'recurring_expenses_account_id_fkey';
            columns: ['account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'chart_of_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'recurring_expenses_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'recurring_expenses_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'recurring_expenses_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      resource_settings: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          organization_id: string;
          patch: NonNullable<Json>;
          table_name: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id: string;
          patch?: NonNullable<Json>;
          table_name: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          organization_id?: string;
          patch?: NonNullable<Json>;
          table_name?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'resource_settings_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'resource_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'resource_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'resource_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'resource_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'resource_settings_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      retainage_entries: {
        Row: {
          amount_held: number;
          amount_released: number;
          balance: number;
          base_amount: number | null;
          commitment_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          direction: Database['public']['Enums']['retainage_direction'];
          entry_date: string;
          holder_name: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          organization_id: string;
          pay_app_id: string | null;
          project_id: string | null;
          release_condition: string | null;
          release_date: string | null;
          retainage_pct: number | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount_held?: number;
          amount_released?: number;
          balance?: never;
          base_amount?: number | null;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          direction: Database['public']['Enums']['retainage_direction'];
          entry_date?: string;
          holder_name?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id: string;
          pay_app_id?: string | null;
          project_id?: string | null;
          release_condition?: string | null;
          release_date?: string | null;
          retainage_pct?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          amount_held?: number;
          amount_released?: number;
          balance?: never;
          base_amount?: number | null;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          direction?: Database['public']['Enums']['retainage_direction'];
          entry_date?: string;
          holder_name?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          organization_id?: string;
          pay_app_id?: string | null;
          project_id?: string | null;
          release_condition?: string | null;
          release_date?: string | null;
          retainage_pct?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'retainage_entries_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'retainage_entries_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'retainage_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'pay_apps';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pay_app_list';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'retainage_entries_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      role_permissions: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          max_amount: number | null;
          organization_id: string;
          permission_key: string;
          role_id: string;
          scope: Database['public']['Enums']['permission_scope'];
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          max_amount?: number | null;
          organization_id: string;
          permission_key: string;
          role_id: string;
          scope?: Database['public']['Enums']['permission_scope'];
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          max_amount?: number | null;
          organization_id?: string;
          permission_key?: string;
          role_id?: string;
          scope?: Database['public']['Enums']['permission_scope'];
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'role_permissions_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'role_permissions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'role_permissions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'role_permissions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'role_permissions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'role_permissions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'role_permissions_permission_key_fkey';
            columns: ['permission_key'];
            isOneToOne: false;
            referencedRelation: 'permissions';
            referencedColumns: ['key'];
          },
          {
            foreignKeyName: 'role_permissions_role_id_fkey';
            columns: ['role_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'roles';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      roles: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          home_route: string | null;
          id: string;
          is_system: boolean;
          key: string;
          name: string;
          organization_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          home_route?: string | null;
          id?: string;
          is_system?: boolean;
          key: string;
          name: string;
          organization_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          home_route?: string | null;
          id?: string;
          is_system?: boolean;
          key?: string;
          name?: string;
          organization_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'roles_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'roles_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      saved_views: {
        Row: {
          archived: boolean;
          columns: Json | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          filters: NonNullable<Json>;
          grouping: string | null;
          id: string;
          is_default: boolean;
          layout: Database['public']['Enums']['view_layout'];
          layout_by: string | null;
          name: string;
          organization_id: string;
          owner_id: string;
          page_size: number | null;
          resource: string;
          role_id: string | null;
          search: string;
          sorters: NonNullable<Json>;
          updated_at: string;
          version: number;
          visibility: Database['public']['Enums']['view_visibility'];
        };
        ComputedFields: never;
        Insert: {
          archived?: boolean;
          columns?: Json | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          filters?: NonNullable<Json>;
          grouping?: string | null;
          id?: string;
          is_default?: boolean;
          layout?: Database['public']['Enums']['view_layout'];
          layout_by?: string | null;
          name: string;
          organization_id: string;
          owner_id?: string;
          page_size?: number | null;
          resource: string;
          role_id?: string | null;
          search?: string;
          sorters?: NonNullable<Json>;
          updated_at?: string;
          version?: number;
          visibility?: Database['public']['Enums']['view_visibility'];
        };
        Update: {
          archived?: boolean;
          columns?: Json | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          filters?: NonNullable<Json>;
          grouping?: string | null;
          id?: string;
          is_default?: boolean;
          layout?: Database['public']['Enums']['view_layout'];
          layout_by?: string | null;
          name?: string;
          organization_id?: string;
          owner_id?: string;
          page_size?: number | null;
          resource?: string;
          role_id?: string | null;
          search?: string;
          sorters?: NonNullable<Json>;
          updated_at?: string;
          version?: number;
          visibility?: Database['public']['Enums']['view_visibility'];
        };
        Relationships: [
          {
            foreignKeyName: 'saved_views_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'saved_views_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'saved_views_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'saved_views_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'saved_views_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'saved_views_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'saved_views_owner_id_fkey';
            columns: ['owner_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'saved_views_owner_id_profile_fkey';
            columns: ['owner_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'saved_views_role_id_fkey';
            columns: ['role_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'roles';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      scenario_assumptions: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          notes: string | null;
          numeric_value: number | null;
          organization_id: string;
          scenario_id: string;
          sort_order: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          unit: string | null;
          updated_at: string;
          variable_name: string;
          variable_value: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          numeric_value?: number | null;
          organization_id: string;
          scenario_id: string;
          sort_order?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          unit?: string | null;
          updated_at?: string;
          variable_name: string;
          variable_value?: string | null;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          notes?: string | null;
          numeric_value?: number | null;
          organization_id?: string;
          scenario_id?: string;
          sort_order?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          unit?: string | null;
          updated_at?: string;
          variable_name?: string;
          variable_value?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'scenario_assumptions_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'scenario_assumptions_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'scenario_assumptions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'scenario_assumptions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'scenario_assumptions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'scenario_assumptions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'scenario_assumptions_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'scenario_assumptions_scenario_id_fkey';
            columns: ['scenario_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'scenarios';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      scenarios: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_baseline: boolean;
          name: string;
          organization_id: string;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_baseline?: boolean;
          name: string;
          organization_id: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_baseline?: boolean;
          name?: string;
          organization_id?: string;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'scenarios_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'scenarios_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'scenarios_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'scenarios_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'scenarios_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'scenarios_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'scenarios_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      sov_lines: {
        Row: {
          change_order_id: string | null;
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          line_number: number;
          notes: string | null;
          opening_completed: number;
          opening_stored: number;
          organization_id: string;
          project_id: string;
          quantity: number | null;
          retainage_pct: number | null;
          scheduled_value: number;
          sort_order: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          unit: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          change_order_id?: string | null;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          line_number?: number;
          notes?: string | null;
          opening_completed?: number;
          opening_stored?: number;
          organization_id: string;
          project_id: string;
          quantity?: number | null;
          retainage_pct?: number | null;
          scheduled_value?: number;
          sort_order?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          unit?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          change_order_id?: string | null;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          line_number?: number;
          notes?: string | null;
          opening_completed?: number;
          opening_stored?: number;
          organization_id?: string;
          project_id?: string;
          quantity?: number | null;
          retainage_pct?: number | null;
          scheduled_value?: number;
          sort_order?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          unit?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'sov_lines_change_order_id_fkey';
            columns: ['change_order_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'change_orders';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'sov_lines_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      system_events: {
        Row: {
          actor_id: string | null;
          attempts: number;
          created_at: string;
          entity_id: string | null;
          entity_type: string | null;
          event_type: string;
          id: number;
          last_error: string | null;
          organization_id: string;
          payload: NonNullable<Json>;
          processed_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          actor_id?: string | null;
          attempts?: number;
          created_at?: string;
          entity_id?: string | null;
          entity_type?: string | null;
          event_type: string;
          id?: never;
          last_error?: string | null;
          organization_id: string;
          payload?: NonNullable<Json>;
          processed_at?: string | null;
        };
        Update: {
          actor_id?: string | null;
          attempts?: number;
          created_at?: string;
          entity_id?: string | null;
          entity_type?: string | null;
          event_type?: string;
          id?: never;
          last_error?: string | null;
          organization_id?: string;
          payload?: NonNullable<Json>;
          processed_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'system_events_actor_id_profile_fkey';
            columns: ['actor_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'system_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'system_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'system_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'system_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'system_events_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      vendor_bill_lines: {
        Row: {
          account_id: string | null;
          amount: number;
          commitment_line_id: string | null;
          cost_code_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          description: string | null;
          id: string;
          line_number: number;
          organization_id: string;
          project_id: string | null;
          updated_at: string;
          vendor_bill_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          account_id?: string | null;
          amount?: number;
          commitment_line_id?: string | null;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          line_number?: number;
          organization_id: string;
          project_id?: string | null;
          updated_at?: string;
          vendor_bill_id: string;
          version?: number;
        };
        Update: {
          account_id?: string | null;
          amount?: number;
          commitment_line_id?: string | null;
          cost_code_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          description?: string | null;
          id?: string;
          line_number?: number;
          organization_id?: string;
          project_id?: string | null;
          updated_at?: string;
          vendor_bill_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'vendor_bill_lines_account_id_fkey';
            columns: ['account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'chart_of_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_commitment_line_id_fkey';
            columns: ['commitment_line_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitment_lines';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_vendor_bill_id_fkey';
            columns: ['vendor_bill_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ap_aging';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_vendor_bill_id_fkey';
            columns: ['vendor_bill_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_payable_bills';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bill_lines_vendor_bill_id_fkey';
            columns: ['vendor_bill_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendor_bills';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      vendor_bills: {
        Row: {
          amount: number;
          amount_paid: number;
          approved_at: string | null;
          approved_by: string | null;
          balance: number;
          bill_date: string;
          bill_number: string;
          commitment_id: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          document_id: string | null;
          due_date: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          lien_waiver_required: boolean;
          notes: string | null;
          organization_id: string;
          project_id: string | null;
          qb_txn_id: string | null;
          received_date: string | null;
          retainage_entry_id: string | null;
          retainage_withheld: number;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          status: Database['public']['Enums']['vendor_bill_status'];
          updated_at: string;
          vendor_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: number;
          amount_paid?: number;
          approved_at?: string | null;
          approved_by?: string | null;
          balance?: never;
          bill_date: string;
          bill_number?: string;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id?: string | null;
          due_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          lien_waiver_required?: boolean;
          notes?: string | null;
          organization_id: string;
          project_id?: string | null;
          qb_txn_id?: string | null;
          received_date?: string | null;
          retainage_entry_id?: string | null;
          retainage_withheld?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['vendor_bill_status'];
          updated_at?: string;
          vendor_id: string;
          version?: number;
        };
        Update: {
          amount?: number;
          amount_paid?: number;
          approved_at?: string | null;
          approved_by?: string | null;
          balance?: never;
          bill_date?: string;
          bill_number?: string;
          commitment_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          document_id?: string | null;
          due_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          lien_waiver_required?: boolean;
          notes?: string | null;
          organization_id?: string;
          project_id?: string | null;
          qb_txn_id?: string | null;
          received_date?: string | null;
          retainage_entry_id?: string | null;
          retainage_withheld?: number;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          status?: Database['public']['Enums']['vendor_bill_status'];
          updated_at?: string;
          vendor_id?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'vendor_bills_approved_by_profile_fkey';
            columns: ['approved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_bills_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_bills_document_id_fkey';
            columns: ['document_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'documents';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_retainage_entry_id_fkey';
            columns: ['retainage_entry_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'retainage_entries';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      vendor_compliance: {
        Row: {
          coverage_amount: number | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          doc_type: Database['public']['Enums']['compliance_doc_type'];
          document_id: string | null;
          expiry_date: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          is_current: boolean;
          issued_date: string | null;
          notes: string | null;
          organization_id: string;
          reference_number: string | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          updated_at: string;
          vendor_id: string;
          verified_at: string | null;
          verified_by: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          coverage_amount?: number | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          doc_type: Database['public']['Enums']['compliance_doc_type'];
          document_id?: string | null;
          expiry_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_current?: boolean;
          issued_date?: string | null;
          notes?: string | null;
          organization_id: string;
          reference_number?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          vendor_id: string;
          verified_at?: string | null;
          verified_by?: string | null;
          version?: number;
        };
        Update: {
          coverage_amount?: number | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          doc_type?: Database['public']['Enums']['compliance_doc_type'];
          document_id?: string | null;
          expiry_date?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          is_current?: boolean;
          issued_date?: string | null;
          notes?: string | null;
          organization_id?: string;
          reference_number?: string | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          updated_at?: string;
          vendor_id?: string;
          verified_at?: string | null;
          verified_by?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'vendor_compliance_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_compliance_document_id_fkey';
            columns: ['document_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'documents';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_compliance_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_compliance_verified_by_profile_fkey';
            columns: ['verified_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      vendors: {
        Row: {
          address: string | null;
          archived_at: string | null;
          city: string | null;
          composite_score: number | null;
          contact_name: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          do_not_rehire: boolean;
          do_not_rehire_reason: string | null;
          email: string | null;
          id: string;
          import_key: string | null;
          import_run_id: string | null;
          insurance_expiry: string | null;
          is_preferred: boolean;
          license_number: string | null;
          name: string;
          notes: string | null;
          organization_id: string;
          payment_terms_days: number | null;
          phone: string | null;
          qb_vendor_id: string | null;
          score_communication: number | null;
          score_lien_compliance: number | null;
          score_price: number | null;
          score_quality: number | null;
          score_timeliness: number | null;
          source: Database['public']['Enums']['record_source'];
          source_ref: string | null;
          state: string | null;
          trade: string | null;
          updated_at: string;
          vendor_type: Database['public']['Enums']['vendor_type'];
          version: number;
          w9_on_file: boolean;
          zip_code: string | null;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          archived_at?: string | null;
          city?: string | null;
          composite_score?: never;
          contact_name?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          do_not_rehire?: boolean;
          do_not_rehire_reason?: string | null;
          email?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          insurance_expiry?: string | null;
          is_preferred?: boolean;
          license_number?: string | null;
          name: string;
          notes?: string | null;
          organization_id: string;
          payment_terms_days?: number | null;
          phone?: string | null;
          qb_vendor_id?: string | null;
          score_communication?: number | null;
          score_lien_compliance?: number | null;
          score_price?: number | null;
          score_quality?: number | null;
          score_timeliness?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          state?: string | null;
          trade?: string | null;
          updated_at?: string;
          vendor_type?: Database['public']['Enums']['vendor_type'];
          version?: number;
          w9_on_file?: boolean;
          zip_code?: string | null;
        };
        Update: {
          address?: string | null;
          archived_at?: string | null;
          city?: string | null;
          composite_score?: never;
          contact_name?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          do_not_rehire?: boolean;
          do_not_rehire_reason?: string | null;
          email?: string | null;
          id?: string;
          import_key?: string | null;
          import_run_id?: string | null;
          insurance_expiry?: string | null;
          is_preferred?: boolean;
          license_number?: string | null;
          name?: string;
          notes?: string | null;
          organization_id?: string;
          payment_terms_days?: number | null;
          phone?: string | null;
          qb_vendor_id?: string | null;
          score_communication?: number | null;
          score_lien_compliance?: number | null;
          score_price?: number | null;
          score_quality?: number | null;
          score_timeliness?: number | null;
          source?: Database['public']['Enums']['record_source'];
          source_ref?: string | null;
          state?: string | null;
          trade?: string | null;
          updated_at?: string;
          vendor_type?: Database['public']['Enums']['vendor_type'];
          version?: number;
          w9_on_file?: boolean;
          zip_code?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'vendors_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendors_import_run_id_fkey';
            columns: ['import_run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'import_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      workflow_tasks: {
        Row: {
          action: Database['public']['Enums']['workflow_action'];
          approval_step_id: string | null;
          assigned_to: string | null;
          completed_at: string | null;
          completed_by: string | null;
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          due_date: string | null;
          entity_id: string | null;
          entity_type: string | null;
          id: string;
          notes: string | null;
          organization_id: string;
          priority: Database['public']['Enums']['task_priority'];
          requested_by: string | null;
          resolution_note: string | null;
          status: Database['public']['Enums']['workflow_task_status'];
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          action?: Database['public']['Enums']['workflow_action'];
          approval_step_id?: string | null;
          assigned_to?: string | null;
          completed_at?: string | null;
          completed_by?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          due_date?: string | null;
          entity_id?: string | null;
          entity_type?: string | null;
          id?: string;
          notes?: string | null;
          organization_id: string;
          priority?: Database['public']['Enums']['task_priority'];
          requested_by?: string | null;
          resolution_note?: string | null;
          status?: Database['public']['Enums']['workflow_task_status'];
          title: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          action?: Database['public']['Enums']['workflow_action'];
          approval_step_id?: string | null;
          assigned_to?: string | null;
          completed_at?: string | null;
          completed_by?: string | null;
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          due_date?: string | null;
          entity_id?: string | null;
          entity_type?: string | null;
          id?: string;
          notes?: string | null;
          organization_id?: string;
          priority?: Database['public']['Enums']['task_priority'];
          requested_by?: string | null;
          resolution_note?: string | null;
          status?: Database['public']['Enums']['workflow_task_status'];
          title?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'workflow_tasks_approval_step_id_fkey';
            columns: ['approval_step_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'approval_steps';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'workflow_tasks_assigned_to_fkey';
            columns: ['assigned_to', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'memberships';
            referencedColumns: ['user_id', 'organization_id'];
          },
          {
            foreignKeyName: 'workflow_tasks_assigned_to_profile_fkey';
            columns: ['assigned_to'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'workflow_tasks_completed_by_profile_fkey';
            columns: ['completed_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'workflow_tasks_created_by_profile_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'workflow_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'workflow_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'workflow_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'workflow_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'workflow_tasks_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'workflow_tasks_requested_by_profile_fkey';
            columns: ['requested_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      workflow_transitions: {
        Row: {
          action: string;
          amount: string | null;
          effects: string[];
          entity: string;
          from_status: string;
          id: number;
          permission: string | null;
          rules: string[];
          to_status: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          amount?: string | null;
          effects?: string[];
          entity: string;
          from_status: string;
          id?: number;
          permission?: string | null;
          rules?: string[];
          to_status: string;
        };
        Update: {
          action?: string;
          amount?: string | null;
          effects?: string[];
          entity?: string;
          from_status?: string;
          id?: number;
          permission?: string | null;
          rules?: string[];
          to_status?: string;
        };
        Relationships: [];
      };
    };
    Views: {
      v_alerts: {
        Row: {
          amount: number | null;
          category: string | null;
          key: string | null;
          link: string | null;
          n: number | null;
          organization_id: string | null;
          severity: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      v_ap_aging: {
        Row: {
          amount: number;
          amount_paid: number;
          balance: number;
          bill_date: string;
          bill_number: string;
          bucket: string | null;
          commitment_id: string | null;
          days_past_due: number | null;
          due_date: string | null;
          due_date_assumed: boolean | null;
          id: string;
          is_due_soon: boolean | null;
          lien_waiver_required: boolean;
          organization_id: string;
          project_code: string | null;
          project_id: string | null;
          retainage_withheld: number;
          status: Database['public']['Enums']['vendor_bill_status'];
          vendor_id: string;
          vendor_name: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'vendor_bills_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      v_ar_aging: {
        Row: {
          amount: number;
          amount_paid: number;
          balance: number;
          bucket: string | null;
          client_id: string | null;
          client_name: string | null;
          date_due: string | null;
          date_issued: string | null;
          days_past_due: number | null;
          description: string | null;
          due_date_assumed: boolean | null;
          id: string;
          invoice_kind: Database['public']['Enums']['invoice_kind'];
          invoice_number: string;
          is_disputed: boolean;
          organization_id: string;
          pay_app_id: string | null;
          project_code: string | null;
          project_id: string | null;
          status: string | null;
          stored_status: Database['public']['Enums']['invoice_status'];
          written_off_amount: number;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'invoices_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'pay_apps';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_pay_app_id_fkey';
            columns: ['pay_app_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pay_app_list';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_available_cash: {
        Row: {
          available: number | null;
          bills_due: number | null;
          cash_on_hand: number | null;
          due_until: string | null;
          oldest_balance: string | null;
          organization_id: string;
          payroll_due: number | null;
          today: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      v_bid_comparison: {
        Row: {
          amount: number;
          code: string | null;
          code_description: string | null;
          commitment_id: string | null;
          cost_code_id: string | null;
          covers: Database['public']['Enums']['quote_scope'] | null;
          highest: number | null;
          id: string;
          is_counted: boolean | null;
          is_lapsed: boolean | null;
          is_lowest: boolean | null;
          is_settled: boolean | null;
          lowest: number | null;
          notes: string | null;
          organization_id: string;
          prices: number | null;
          project_id: string;
          quote_date: string | null;
          quote_number: string | null;
          scope: string | null;
          scope_category: string | null;
          scope_description: string | null;
          selected: number | null;
          spread_pct: number | null;
          status: Database['public']['Enums']['quote_status'];
          valid_until: string | null;
          vendor_id: string | null;
          vendor_name: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'quotes_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'commitments';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['commitment_id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_commitment_id_fkey';
            columns: ['commitment_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_commitment_status';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'quotes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'quotes_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      v_cash_forecast_actuals: {
        Row: {
          actual_closing: number | null;
          actual_net: number | null;
          difference: number | null;
          forecast_closing: number | null;
          forecast_date: string;
          forecast_net: number | null;
          id: string;
          organization_id: string;
          run_id: string;
          scenario_kind: Database['public']['Enums']['forecast_scenario'] | null;
          week_starting: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      v_cash_forecast_categories: {
        Row: {
          amount_in: number | null;
          amount_out: number | null;
          category: Database['public']['Enums']['cash_category'];
          id: string;
          is_current: boolean;
          organization_id: string;
          run_id: string;
          scenario_kind: Database['public']['Enums']['forecast_scenario'];
          week_starting: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_forecast_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_forecast_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_status';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_status';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_status';
            referencedColumns: ['run_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_status';
            referencedColumns: ['run_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_weekly';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_weekly';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_weekly';
            referencedColumns: ['run_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_weekly';
            referencedColumns: ['run_id', 'organization_id'];
          },
        ];
      };
      v_cash_forecast_lines: {
        Row: {
          amount_in: number;
          amount_out: number;
          category: Database['public']['Enums']['cash_category'];
          confidence: Database['public']['Enums']['confidence_level'] | null;
          description: string | null;
          entity_id: string | null;
          entity_type: string | null;
          id: string;
          is_corrected: boolean | null;
          is_counted: boolean | null;
          is_current: boolean;
          is_typed: boolean | null;
          label: string | null;
          net: number;
          organization_id: string;
          replaced_by_id: string | null;
          replaces_id: string | null;
          run_id: string;
          scenario_kind: Database['public']['Enums']['forecast_scenario'];
          week_starting: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_replaces_id_fkey';
            columns: ['replaces_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_forecast_lines';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_replaces_id_fkey';
            columns: ['replaces_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_lines';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_replaces_id_fkey';
            columns: ['replaces_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_lines';
            referencedColumns: ['replaced_by_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_forecast_runs';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_status';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_status';
            referencedColumns: ['run_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_weekly';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_lines_run_id_fkey';
            columns: ['run_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_weekly';
            referencedColumns: ['run_id', 'organization_id'];
          },
        ];
      };
      v_cash_forecast_status: {
        Row: {
          id: string;
          is_alarm: boolean | null;
          is_current: boolean;
          lowest_closing: number | null;
          lowest_week: string | null;
          organization_id: string;
          run_id: string;
          runway_weeks: number | null;
          scenario_kind: Database['public']['Enums']['forecast_scenario'];
          weeks: number | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_cash_forecast_weekly: {
        Row: {
          above_floor: number | null;
          closing: number | null;
          flag: string | null;
          floor_amount: number | null;
          id: string;
          inflow: number | null;
          is_current: boolean;
          low_confidence_in: number | null;
          net: number | null;
          opening: number | null;
          organization_id: string;
          outflow: number | null;
          run_id: string;
          scenario_kind: Database['public']['Enums']['forecast_scenario'];
          week_starting: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_forecast_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_cash_position: {
        Row: {
          account: string | null;
          account_kind: Database['public']['Enums']['cash_account_kind'] | null;
          as_of: string;
          available_credit: number;
          balance: number;
          cash_account_id: string | null;
          id: string | null;
          is_stale: boolean | null;
          is_unrestricted_cash: boolean | null;
          organization_id: string;
          snapshot_id: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'cash_snapshots_cash_account_id_fkey';
            columns: ['cash_account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cash_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cash_snapshots_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_collection_contacts: {
        Row: {
          contacts: number | null;
          id: string;
          invoice_id: string;
          last_contact: string | null;
          last_outcome: string | null;
          organization_id: string;
          project_id: string | null;
          promised_amount: number | null;
          promised_date: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_fkey';
            columns: ['invoice_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'invoices';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_ar_aging';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_invoice_id_project_fkey';
            columns: ['invoice_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_collection_queue';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'collection_activities_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_collection_queue: {
        Row: {
          amount: number;
          balance: number;
          client_id: string | null;
          client_name: string | null;
          contact_name: string | null;
          contacts: number | null;
          date_due: string | null;
          date_issued: string | null;
          days_past_due: number | null;
          dollar_days: number | null;
          email: string | null;
          id: string;
          invoice_number: string;
          is_broken: boolean | null;
          is_disputed: boolean;
          last_contact: string | null;
          last_outcome: string | null;
          organization_id: string;
          phone: string | null;
          project_code: string | null;
          project_id: string | null;
          promised_amount: number | null;
          promised_date: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'invoices_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_collections: {
        Row: {
          avg_days_late: number | null;
          client_id: string | null;
          client_name: string | null;
          credits: number | null;
          dso: number | null;
          id: string | null;
          invoiced_90d: number | null;
          last_contact: string | null;
          oldest_days: number | null;
          open_ar: number | null;
          organization_id: string;
          overdue: number | null;
          promised_amount: number | null;
          promised_date: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'invoices_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_client_id_fkey';
            columns: ['id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'invoices_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_commitment_status: {
        Row: {
          approved_changes: number | null;
          billed_to_date: number | null;
          commitment_id: string;
          commitment_number: string | null;
          commitment_type: Database['public']['Enums']['commitment_type'];
          cost_code_id: string | null;
          description: string | null;
          id: string;
          is_overbilled: boolean | null;
          organization_id: string;
          original_amount: number;
          pct_billed: number | null;
          pending_changes: number | null;
          project_code: string | null;
          project_id: string;
          remaining: number | null;
          retainage_held: number | null;
          revised_amount: number | null;
          status: Database['public']['Enums']['commitment_status'];
          vendor_id: string | null;
          vendor_name: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'commitments_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitments_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'commitments_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      v_cost_code_summary: {
        Row: {
          actual: number | null;
          archived_at: string | null;
          budget_remaining: number | null;
          category: string | null;
          code: string;
          committed: number | null;
          cost_type: Database['public']['Enums']['cost_type'] | null;
          description: string;
          direct_actual: number | null;
          eac: number | null;
          etc: number | null;
          etc_override: number | null;
          etc_override_note: string | null;
          health: string | null;
          id: string;
          organization_id: string;
          original_budget: number;
          pct_spent: number | null;
          pending_changes: number | null;
          phase: string | null;
          project_id: string;
          project_status: Database['public']['Enums']['project_status'] | null;
          remaining_committed: number | null;
          revised_budget: number | null;
          sort_order: number;
          uncommitted_budget: number | null;
          uncommitted_etc: number | null;
          variance: number | null;
          variance_pct: number | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_debt_schedule: {
        Row: {
          credit_limit: number | null;
          current_balance: number;
          days_to_maturity: number | null;
          debt_type: Database['public']['Enums']['debt_type'];
          id: string;
          interest_rate_pct: number | null;
          lender: string | null;
          maturity_date: string | null;
          monthly_interest: number | null;
          monthly_payment: number;
          name: string;
          organization_id: string;
          project_code: string | null;
          project_id: string | null;
          undrawn: number | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debts_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'debts_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_document_counts: {
        Row: {
          doc_type: Database['public']['Enums']['document_type'];
          expired: number | null;
          expiring: number | null;
          n: number | null;
          organization_id: string;
          project_id: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'documents_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'documents_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_inbox: {
        Row: {
          age_days: number | null;
          amount: number | null;
          approval_request_id: string | null;
          assigned_to: string | null;
          created_at: string | null;
          due_date: string | null;
          entity_id: string | null;
          entity_type: string | null;
          id: string | null;
          is_mine: boolean | null;
          kind: string | null;
          organization_id: string | null;
          priority: string | null;
          requested_by: string | null;
          required_role_id: string | null;
          status: string | null;
          what: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      v_leads_by_salesperson: {
        Row: {
          contacted_pct: number | null;
          leads: number | null;
          lost: number | null;
          organization_id: string;
          salesperson: string | null;
          salesperson_id: string | null;
          sold: number | null;
          value: number | null;
          win_rate_pct: number | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'leads_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'leads_salesperson_id_fkey';
            columns: ['salesperson_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      v_lien_waiver_coverage: {
        Row: {
          conditional: number | null;
          has_final: boolean | null;
          id: string | null;
          last_paid: string | null;
          organization_id: string | null;
          paid_to_date: number | null;
          pending_payment: number | null;
          project_code: string | null;
          project_id: string | null;
          risk: string | null;
          unconditional: number | null;
          unwaived_paid: number | null;
          vendor_id: string | null;
          vendor_name: string | null;
          waiver_count: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      v_milestone_status: {
        Row: {
          actual_end: string | null;
          actual_start: string | null;
          days_late: number | null;
          id: string;
          is_late: boolean | null;
          organization_id: string;
          percent_complete: number | null;
          planned_end: string | null;
          planned_pct: number | null;
          planned_start: string | null;
          project_id: string;
          status: Database['public']['Enums']['milestone_status'];
          task_name: string;
          weight: number;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'project_milestones_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_pay_app_g702: {
        Row: {
          approved_date: string | null;
          balance_to_finish_incl_retainage: number | null;
          contract_sum_to_date: number | null;
          current_payment_due: number | null;
          gross_this_period: number | null;
          id: string;
          less_previous_certificates: number | null;
          net_change_orders: number | null;
          organization_id: string;
          original_contract_sum: number;
          paid_date: string | null;
          pay_app_id: string;
          pay_app_number: number;
          pay_app_target: Database['public']['Enums']['pay_app_target'];
          period_from: string | null;
          period_to: string | null;
          project_id: string;
          retainage_this_period: number | null;
          retainage_to_date: number | null;
          scheduled_value: number | null;
          sov_out_of_balance: number | null;
          status: Database['public']['Enums']['pay_app_status'];
          submitted_date: string | null;
          total_completed_and_stored: number | null;
          total_earned_less_retainage: number | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_pay_app_g703: {
        Row: {
          balance_to_finish: number | null;
          change_order_id: string | null;
          completed_and_stored: number | null;
          cost_code_id: string | null;
          description: string | null;
          id: string;
          line_number: number | null;
          opening_retainage: number | null;
          opening_total: number | null;
          organization_id: string;
          pay_app_id: string;
          pay_app_number: number;
          pay_app_target: Database['public']['Enums']['pay_app_target'];
          pct_complete: number | null;
          previous_completed: number | null;
          project_id: string;
          quantity: number | null;
          retainage: number | null;
          retainage_pct: number;
          retainage_stop_pct: number | null;
          scheduled_value: number | null;
          sov_line_id: string | null;
          status: Database['public']['Enums']['pay_app_status'];
          stored_materials: number;
          stored_retainage_pct: number | null;
          this_period: number;
          unit: string | null;
          version: number;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_app_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_pay_app_list: {
        Row: {
          amount_approved: number | null;
          approved_date: string | null;
          current_payment_due: number | null;
          description: string | null;
          gross_this_period: number | null;
          id: string;
          is_header_only: boolean | null;
          organization_id: string;
          paid_date: string | null;
          pay_app_number: number;
          pay_app_target: Database['public']['Enums']['pay_app_target'];
          period_from: string | null;
          period_to: string | null;
          project_code: string | null;
          project_id: string;
          retainage_this_period: number | null;
          status: Database['public']['Enums']['pay_app_status'];
          submitted_date: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pay_apps_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_payable_bills: {
        Row: {
          balance: number;
          bill_date: string;
          bill_number: string;
          coi_status: string | null;
          days_past_due: number | null;
          days_to_due: number | null;
          due_date: string | null;
          id: string;
          in_payment: number | null;
          insurance_expiry: string | null;
          is_due_soon: boolean | null;
          organization_id: string;
          payable: number | null;
          project_code: string | null;
          project_id: string | null;
          retainage_withheld: number;
          status: Database['public']['Enums']['vendor_bill_status'];
          vendor_id: string;
          vendor_name: string;
          waiver_state: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_scorecard';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_vendor_totals';
            referencedColumns: ['vendor_id', 'organization_id'];
          },
          {
            foreignKeyName: 'vendor_bills_vendor_id_fkey';
            columns: ['vendor_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'vendors';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      v_pipeline_summary: {
        Row: {
          bids: number | null;
          decided_12m: number | null;
          decided_value_12m: number | null;
          is_open: boolean | null;
          organization_id: string;
          stage_order: number | null;
          status: Database['public']['Enums']['bid_status'] | null;
          value: number | null;
          weighted: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      v_pl_lines: {
        Row: {
          account_id: string | null;
          account_name: string;
          account_number: string | null;
          amount: number;
          division: string | null;
          division_id: string | null;
          id: string;
          is_budget: boolean;
          is_consolidated: boolean | null;
          organization_id: string;
          period_month: number;
          period_start: string;
          period_year: number;
          section: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'pl_entries_account_id_fkey';
            columns: ['account_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'chart_of_accounts';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_division_id_fkey';
            columns: ['division_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'organization_divisions';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'pl_entries_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_project_financials: {
        Row: {
          actual: number | null;
          actual_completion: string | null;
          approved_changes: number | null;
          archived_at: string | null;
          backlog: number | null;
          billed_to_date: number | null;
          billing_pct: number | null;
          budget_total: number;
          claimed_to_date: number | null;
          client_id: string | null;
          code: string;
          codes_over: number | null;
          collected: number | null;
          committed: number | null;
          cost_pct: number | null;
          cpi: number | null;
          cpi_source: string | null;
          days_late: number | null;
          eac: number | null;
          earned_revenue: number | null;
          estimated_cost: number;
          etc: number | null;
          fade_severity: string | null;
          id: string;
          left_to_bill: number | null;
          loss_provision: number | null;
          margin_fade_pp: number | null;
          name: string;
          organization_id: string;
          original_budget: number | null;
          original_contract_amount: number;
          original_margin_pct: number | null;
          over_under_billing: number | null;
          overrun: number | null;
          pending_changes: number | null;
          physical_pct: number | null;
          planned_pct: number | null;
          project_id: string;
          project_manager: string | null;
          project_manager_id: string | null;
          project_type: Database['public']['Enums']['project_type'] | null;
          projected_margin: number | null;
          projected_margin_pct: number | null;
          remaining_committed: number | null;
          retainage_receivable: number | null;
          revised_budget: number | null;
          revised_contract: number | null;
          sov_basis: Database['public']['Enums']['pay_app_target'];
          sov_out_of_balance: number | null;
          sov_total: number | null;
          spi: number | null;
          start_date: string | null;
          status: Database['public']['Enums']['project_status'];
          target_completion: string | null;
          uncoded_actual: number | null;
          variance: number | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'projects_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_project_manager_id_fkey';
            columns: ['project_manager_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'employees';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      v_project_retainage: {
        Row: {
          certified_retainage: number | null;
          client_id: string | null;
          code: string;
          id: string;
          name: string;
          organization_id: string;
          out_of_balance: number | null;
          payable: number | null;
          payable_held: number | null;
          payable_released: number | null;
          project_id: string;
          receivable: number | null;
          receivable_held: number | null;
          receivable_released: number | null;
          status: Database['public']['Enums']['project_status'];
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'projects_client_id_fkey';
            columns: ['client_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'clients';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_project_schedule: {
        Row: {
          code: string;
          completed: number | null;
          days_late: number | null;
          id: string;
          late: number | null;
          name: string;
          organization_id: string;
          percent_complete: number | null;
          physical_pct: number | null;
          physical_source: string | null;
          planned_pct: number | null;
          project_id: string;
          status: Database['public']['Enums']['project_status'];
          tasks: number | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_sov_line_status: {
        Row: {
          certified_pct: number | null;
          certified_retainage: number | null;
          certified_total: number | null;
          change_order_id: string | null;
          claimed_balance: number | null;
          claimed_pct: number | null;
          claimed_retainage: number | null;
          claimed_stored: number | null;
          claimed_total: number | null;
          claimed_work: number | null;
          cost_code_id: string | null;
          description: string | null;
          id: string;
          is_certified: boolean | null;
          line_number: number;
          opening_total: number | null;
          organization_id: string;
          project_code: string;
          project_id: string;
          scheduled_value: number;
          sov_line_id: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'sov_lines_change_order_id_fkey';
            columns: ['change_order_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'change_orders';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cost_code_summary';
            referencedColumns: ['id', 'project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_financials';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_retainage';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_project_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['id', 'organization_id'];
          },
          {
            foreignKeyName: 'sov_lines_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_wip_schedule';
            referencedColumns: ['project_id', 'organization_id'];
          },
        ];
      };
      v_today: {
        Row: {
          organization_id: string;
          today: string | null;
        };
        ComputedFields: never;
        Insert: {
          organization_id?: string | null;
          today?: never;
        };
        Update: {
          organization_id?: string | null;
          today?: never;
        };
        Relationships: [];
      };
      v_vendor_scorecard: {
        Row: {
          coi_status: string | null;
          composite_score: number | null;
          do_not_rehire: boolean;
          id: string;
          insurance_expiry: string | null;
          is_assignable: boolean | null;
          is_preferred: boolean;
          name: string;
          organization_id: string;
          rank_in_trade: number | null;
          score_communication: number | null;
          score_lien_compliance: number | null;
          score_price: number | null;
          score_quality: number | null;
          score_timeliness: number | null;
          scores_count: number | null;
          trade: string | null;
          vendor_type: Database['public']['Enums']['vendor_type'];
          w9_on_file: boolean;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_vendor_totals: {
        Row: {
          active_projects: number | null;
          avg_bill_12m: number | null;
          billed: number | null;
          committed: number | null;
          id: string;
          last_payment: string | null;
          name: string;
          open_balance: number | null;
          organization_id: string;
          paid: number | null;
          paid_this_year: number | null;
          retainage_held: number | null;
          total_projects: number | null;
          vendor_id: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'vendors_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
      v_wip_schedule: {
        Row: {
          backlog: number | null;
          billed_to_date: number | null;
          billings_in_excess: number | null;
          code: string;
          cost_to_complete: number | null;
          cost_to_date: number | null;
          costs_in_excess: number | null;
          earned_revenue: number | null;
          estimated_cost: number | null;
          estimated_gross_profit: number | null;
          gross_profit_to_date: number | null;
          id: string;
          loss_provision: number | null;
          name: string;
          organization_id: string;
          pct_complete: number | null;
          project_id: string;
          projected_margin_pct: number | null;
          revised_contract: number | null;
          status: Database['public']['Enums']['project_status'];
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_available_cash';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_cash_forecast_actuals';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_pipeline_summary';
            referencedColumns: ['organization_id'];
          },
          {
            foreignKeyName: 'projects_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'v_today';
            referencedColumns: ['organization_id'];
          },
        ];
      };
    };
    Functions: {
      accept_invitation: { Args: { p_token: string }; Returns: string };
      ap_aging: {
        Args: { p_as_of?: string; p_org: string };
        Returns: {
          amount: number;
          balance: number;
          bill_date: string;
          bill_number: string;
          bucket: string;
          days_past_due: number;
          due_date: string;
          id: string;
          project_code: string;
          project_id: string;
          vendor_id: string;
          vendor_name: string;
        }[];
      };
      ar_aging: {
        Args: { p_as_of?: string; p_org: string };
        Returns: {
          amount: number;
          balance: number;
          bucket: string;
          client_id: string;
          client_name: string;
          date_due: string;
          date_issued: string;
          days_past_due: number;
          id: string;
          invoice_number: string;
          is_disputed: boolean;
          project_code: string;
          project_id: string;
        }[];
      };
      attach_link: {
        Args: {
          p_id: string;
          p_org: string;
          p_table: string;
          p_title: string;
          p_type?: Database['public']['Enums']['document_type'];
          p_url: string;
        };
        Returns: string;
      };
      audit_trail: {
        Args: {
          p_actions?: Database['public']['Enums']['audit_action'][];
          p_actor?: string;
          p_before?: number;
          p_from?: string;
          p_import?: string;
          p_limit?: number;
          p_org: string;
          p_record?: string;
          p_table?: string;
          p_to?: string;
        };
        Returns: {
          action: Database['public']['Enums']['audit_action'];
          actor_id: string;
          actor_label: string;
          actor_name: string;
          changed_fields: string[];
          created_at: string;
          id: number;
          import_run_id: string;
          is_there: boolean;
          new_values: Json;
          notes: string;
          old_values: Json;
          record_id: string;
          table_name: string;
        }[];
      };
      begin_export: { Args: { p_org: string }; Returns: Json };
      briefing: { Args: { p_org: string; p_since?: string }; Returns: Json };
      calendar_feed: {
        Args: { p_edges?: boolean; p_from: string; p_org: string; p_project?: string; p_to: string };
        Returns: {
          all_day: boolean;
          day: string;
          ends_on: string;
          entity_id: string;
          entity_type: string;
          event_type: string;
          project_id: string;
          starts_on: string;
          status: string;
          title: string;
        }[];
      };
      cancel_deletion: { Args: { p_org: string }; Returns: undefined };
      cash_forecast_items: {
        Args: {
          p_org: string;
          p_scenario?: Database['public']['Enums']['forecast_scenario'];
          p_start?: string;
          p_weeks?: number;
        };
        Returns: {
          amount_in: number;
          amount_out: number;
          category: Database['public']['Enums']['cash_category'];
          confidence: Database['public']['Enums']['confidence_level'];
          entity_id: string;
          entity_type: string;
          expected_date: string;
          label: string;
          week_starting: string;
        }[];
      };
      catalog: { Args: { organization: string }; Returns: Json };
      changes_since: {
        Args: { p_org: string; p_since: string };
        Returns: {
          created: number;
          deleted: number;
          table_name: string;
          updated: number;
        }[];
      };
      client_statement: {
        Args: { p_as_of?: string; p_client: string; p_org: string };
        Returns: {
          amount: number;
          balance: number;
          bucket: string;
          day: string;
          days_past_due: number;
          description: string;
          due: string;
          id: string;
          is_disputed: boolean;
          kind: string;
          number: string;
          project_code: string;
        }[];
      };
      close_evidence: {
        Args: { p_org: string; p_period: string };
        Returns: {
          amount: number;
          key: string;
          level: string;
          link: string;
          n: number;
          step: number;
          task: string;
        }[];
      };
      cost_events_total: {
        Args: {
          p_cost_code?: string;
          p_event_type?: Database['public']['Enums']['cost_event_type'];
          p_from?: string;
          p_org: string;
          p_project?: string;
          p_source?: Database['public']['Enums']['record_source'];
          p_status?: Database['public']['Enums']['cost_event_status'];
          p_to?: string;
          p_vendor?: string;
        };
        Returns: {
          amount: number;
          n: number;
        }[];
      };
      create_organization: { Args: { name: string }; Returns: string };
      create_pay_app: {
        Args: { p_project: string; p_target?: Database['public']['Enums']['pay_app_target'] };
        Returns: string;
      };
      crew_matrix: {
        Args: { p_from?: string; p_org: string; p_weeks?: number };
        Returns: {
          capacity: number;
          department: string;
          employee_id: string;
          has_conflict: boolean;
          job_title: string;
          resource: string;
          total_hours: number;
          weeks: Json;
        }[];
      };
      dashboard_summary: { Args: { p_org: string }; Returns: Json };
      data_health: { Args: { p_org: string }; Returns: Json };
      dispute_invoice: { Args: { p_disputed?: boolean; p_invoice: string; p_note: string }; Returns: Json };
      end_export: { Args: { p_export: number; p_rows: number }; Returns: Json };
      end_session: { Args: { session: string }; Returns: undefined };
      export_page: { Args: { p_after: string; p_export: number; p_table: string }; Returns: Json };
      generate_cash_forecast: {
        Args: { p_org: string; p_scenario?: Database['public']['Enums']['forecast_scenario'] };
        Returns: string;
      };
      global_search: {
        Args: { p_limit?: number; p_org: string; p_q: string };
        Returns: {
          hits: number;
          id: string;
          kind: string;
          path: string;
          rank: number;
          subtitle: string;
          title: string;
          whole: boolean;
        }[];
      };
      health: { Args: Record<PropertyKey, never>; Returns: Json };
      history: {
        Args: { p_id: string; p_org: string; p_table: string };
        Returns: {
          action: Database['public']['Enums']['audit_action'];
          actor_id: string;
          actor_label: string;
          actor_name: string;
          changed_fields: string[];
          created_at: string;
          id: number;
          import_run_id: string;
          new_values: Json;
          old_values: Json;
        }[];
      };
      import_cancel: { Args: { p_run: string }; Returns: undefined };
      import_commit: { Args: { p_run: string; p_sheets?: Json }; Returns: Json };
      import_preview: { Args: { p_run: string; p_sheets: Json }; Returns: Json };
      import_rejected: { Args: { p_run: string }; Returns: Json };
      import_result: { Args: { p_run: string }; Returns: Json };
      import_stage: { Args: { p_chunk: string; p_run: string }; Returns: number };
      import_start: {
        Args: { p_files: Json; p_importer: string; p_mapping: Json; p_options: Json; p_org: string };
        Returns: Json;
      };
      import_undo: { Args: { p_run: string }; Returns: Json };
      invitation: { Args: { p_token: string }; Returns: Json };
      invite_member: {
        Args: { p_email: string; p_employee?: string; p_org: string; p_projects?: string[]; p_role: string };
        Returns: Json;
      };
      labor_cost: { Args: { p_employee: string; p_hours?: number; p_on: string; p_org: string }; Returns: number };
      leave_organization: { Args: { p_org: string; p_reassign_to?: string }; Returns: undefined };
      list_views: {
        Args: { p_org: string };
        Returns: {
          archived: boolean;
          columns: Json;
          filters: Json;
          grouping: string;
          id: string;
          is_default: boolean;
          is_mine: boolean;
          layout: Database['public']['Enums']['view_layout'];
          layout_by: string;
          name: string;
          opens: boolean;
          page_size: number;
          resource: string;
          role_id: string;
          search: string;
          shared_by: string;
          sorters: Json;
          version: number;
          visibility: Database['public']['Enums']['view_visibility'];
        }[];
      };
      locked_organizations: {
        Args: Record<PropertyKey, never>;
        Returns: {
          id: string;
          name: string;
          slug: string;
        }[];
      };
      many_rows: {
        Args: Record<PropertyKey, never>;
        Returns: {
          n: number;
        }[];
      };
      member_rights: {
        Args: { p_member: string; p_org: string };
        Returns: {
          max_amount: number;
          module: string;
          permission_key: string;
          roles: string[];
          scope: Database['public']['Enums']['permission_scope'];
        }[];
      };
      members: {
        Args: { p_org: string };
        Returns: {
          email: string;
          employee: string;
          employee_id: string;
          id: string;
          joined_at: string;
          last_seen_at: string;
          name: string;
          projects: string[];
          roles: string[];
          status: Database['public']['Enums']['membership_status'];
          user_id: string;
          version: number;
        }[];
      };
      my_sessions: {
        Args: Record<PropertyKey, never>;
        Returns: {
          address: string;
          began_at: string;
          device: string;
          id: string;
          used_at: string;
        }[];
      };
      note_access: {
        Args: {
          p_action: Database['public']['Enums']['data_access_action'];
          p_filters?: Json;
          p_org: string;
          p_record?: string;
          p_resource: string;
          p_rows?: number;
        };
        Returns: undefined;
      };
      open_credits: {
        Args: { p_as_of?: string; p_org: string };
        Returns: {
          balance: number;
          client_id: string;
          client_name: string;
          day: string;
          id: string;
          kind: string;
          number: string;
          project_code: string;
          project_id: string;
          side: string;
          vendor_id: string;
          vendor_name: string;
        }[];
      };
      override_etc: { Args: { p_amount: number; p_cost_code: string; p_note?: string }; Returns: Json };
      pay_bills: { Args: { p_bills: Json; p_date?: string; p_org: string }; Returns: Json };
      pl_summary: {
        Args: { p_budget?: boolean; p_division?: string; p_org: string; p_year?: number };
        Returns: {
          cogs: number;
          gross_margin_pct: number;
          gross_profit: number;
          month: number;
          net: number;
          net_margin_pct: number;
          operating_income: number;
          opex: number;
          other_net: number;
          revenue: number;
          unmapped: number;
        }[];
      };
      project_progress: {
        Args: { p_org: string; p_project?: string };
        Returns: {
          code: string;
          cost_code_id: string;
          description: string;
          health: string;
          pct_spent: number;
          project_code: string;
          project_id: string;
          project_name: string;
        }[];
      };
      recode_cost: {
        Args: { p_cost_code?: string; p_event: string; p_note?: string; p_project: string };
        Returns: Json;
      };
      record_bank_balance: {
        Args: { p_account: string; p_available_credit?: number; p_balance: number; p_date: string };
        Returns: Json;
      };
      record_counts: {
        Args: { p_org: string; p_tables: string[] };
        Returns: {
          records: number;
          table_name: string;
        }[];
      };
      record_debt_payment: {
        Args: {
          p_date: string;
          p_debt: string;
          p_fee?: number;
          p_interest?: number;
          p_note?: string;
          p_payment?: string;
          p_principal: number;
        };
        Returns: Json;
      };
      related_counts: {
        Args: { p_id: string; p_org: string; p_related: string[] };
        Returns: {
          records: number;
          related: string;
        }[];
      };
      release_retainage: {
        Args: { p_amount: number; p_date?: string; p_entry: string; p_waiver?: string };
        Returns: Json;
      };
      request_deletion: { Args: { p_name: string; p_org: string }; Returns: string };
      resend_invitation: { Args: { p_id: string }; Returns: Json };
      restore: { Args: { p_audit_id: number; p_org: string }; Returns: string };
      revise_budget: {
        Args: {
          p_amount: number;
          p_cost_code: string;
          p_kind?: Database['public']['Enums']['budget_adjustment_kind'];
          p_note?: string;
          p_reason: Database['public']['Enums']['variance_cause'];
        };
        Returns: Json;
      };
      role_catalog: { Args: { p_org: string; p_role: string }; Returns: Json };
      roles_overview: {
        Args: { p_org: string };
        Returns: {
          description: string;
          id: string;
          is_system: boolean;
          key: string;
          members: number;
          name: string;
          not_edited: string;
          not_granted: string;
          rights: Json;
          version: number;
        }[];
      };
      save_role: {
        Args: {
          p_description: string;
          p_name: string;
          p_org: string;
          p_rights: Json;
          p_role: string;
          p_version: number;
        };
        Returns: string;
      };
      set_member_projects: { Args: { p_member: string; p_projects: string[] }; Returns: undefined };
      set_member_roles: { Args: { p_member: string; p_roles: string[] }; Returns: undefined };
      set_substitute: {
        Args: { p_from: string; p_org: string; p_substitute: string; p_until: string };
        Returns: undefined;
      };
      snapshot_profit_fade: { Args: { p_org: string }; Returns: number };
      throttle: { Args: { bucket: string; signature: string }; Returns: number };
      transfer_budget: {
        Args: {
          p_amount: number;
          p_from: string;
          p_note?: string;
          p_reason: Database['public']['Enums']['variance_cause'];
          p_to: string;
        };
        Returns: Json;
      };
      transfer_ownership: { Args: { p_org: string; p_to: string }; Returns: undefined };
      transition: {
        Args: { p_action: string; p_data?: Json; p_id: string; p_note?: string; p_table: string; p_version: number };
        Returns: Json;
      };
      transition_many: {
        Args: { p_action: string; p_data?: Json; p_ids: string[]; p_note?: string; p_table: string };
        Returns: {
          detail: string;
          error: string;
          id: string;
          ok: boolean;
        }[];
      };
      update_many: { Args: { p_organization: string; p_rows: Json; p_table: string; p_values?: Json }; Returns: Json };
      vendor_statement: {
        Args: { p_as_of?: string; p_org: string; p_vendor: string };
        Returns: {
          amount: number;
          balance: number;
          bucket: string;
          day: string;
          days_past_due: number;
          description: string;
          due: string;
          id: string;
          is_disputed: boolean;
          kind: string;
          number: string;
          project_code: string;
        }[];
      };
      view_roles: {
        Args: { p_org: string };
        Returns: {
          id: string;
          name: string;
        }[];
      };
      wip_ledger: {
        Args: { p_as_of?: string; p_org: string };
        Returns: {
          amount: number;
          line: string;
          projects: number;
        }[];
      };
      wip_schedule: {
        Args: { p_as_of?: string; p_org: string };
        Returns: {
          backlog: number;
          billed_to_date: number;
          billings_in_excess: number;
          code: string;
          cost_to_complete: number;
          cost_to_date: number;
          costs_in_excess: number;
          earned_revenue: number;
          estimated_cost: number;
          estimated_gross_profit: number;
          gross_profit_to_date: number;
          is_closed: boolean;
          loss_provision: number;
          name: string;
          pct_complete: number;
          project_id: string;
          projected_margin_pct: number;
          revised_contract: number;
          status: Database['public']['Enums']['project_status'];
        }[];
      };
      write_off: { Args: { p_amount: number; p_invoice: string; p_note: string }; Returns: Json };
    };
    Enums: {
      account_type:
        | 'asset'
        | 'liability'
        | 'equity'
        | 'revenue'
        | 'cost_of_goods_sold'
        | 'expense'
        | 'other_income'
        | 'other_expense';
      accounting_period_status: 'open' | 'in_progress' | 'locked';
      approval_status: 'pending' | 'approved' | 'rejected' | 'escalated' | 'cancelled';
      approval_step_status: 'pending' | 'approved' | 'rejected' | 'skipped';
      approval_workflow:
        | 'purchase_order'
        | 'commitment'
        | 'change_order'
        | 'draw_request'
        | 'payment'
        | 'vendor_bill'
        | 'budget_adjustment'
        | 'daily_log'
        | 'expense';
      audit_action:
        | 'insert'
        | 'update'
        | 'delete'
        | 'approve'
        | 'reject'
        | 'void'
        | 'submit'
        | 'lock'
        | 'import'
        | 'export';
      bid_status: 'identified' | 'pursuing' | 'bid_submitted' | 'shortlisted' | 'won' | 'lost' | 'no_bid';
      billing_method: 'aia_progress' | 'fixed_sov' | 'time_and_materials';
      budget_adjustment_kind: 'change_order' | 'transfer' | 'revision' | 'contingency_use' | 'correction';
      budget_adjustment_status: 'proposed' | 'approved' | 'rejected';
      cash_account_kind: 'checking' | 'savings' | 'escrow' | 'credit_card' | 'line_of_credit' | 'cash';
      cash_category:
        | 'draw'
        | 'ar_collection'
        | 'retainage_release'
        | 'other_inflow'
        | 'payroll'
        | 'vendor_payment'
        | 'debt_service'
        | 'materials'
        | 'recurring_expense'
        | 'tax'
        | 'other_outflow';
      change_order_kind: 'owner' | 'internal' | 'subcontract';
      change_order_status: 'draft' | 'pending_approval' | 'approved' | 'rejected' | 'void';
      close_task_status: 'pending' | 'in_progress' | 'complete' | 'skipped';
      collection_activity_type:
        | 'reminder'
        | 'call'
        | 'email'
        | 'statement'
        | 'demand_letter'
        | 'promise_to_pay'
        | 'dispute'
        | 'escalation';
      commitment_status: 'draft' | 'sent' | 'executed' | 'completed' | 'cancelled';
      commitment_type: 'subcontract' | 'purchase_order' | 'service_agreement';
      compliance_doc_type: 'coi' | 'w9' | 'license' | 'bond' | 'workers_comp' | 'other';
      confidence_level: 'high' | 'medium' | 'low';
      contract_kind: 'prime' | 'subcontract' | 'purchase' | 'other';
      cost_event_status: 'pending' | 'approved' | 'posted' | 'void';
      cost_event_type:
        | 'vendor_bill'
        | 'material_purchase'
        | 'labor'
        | 'subcontractor'
        | 'equipment'
        | 'overhead'
        | 'permit_fee'
        | 'other';
      cost_type: 'labor' | 'material' | 'subcontract' | 'equipment' | 'overhead' | 'other';
      custom_field_kind:
        | 'text'
        | 'longText'
        | 'integer'
        | 'decimal'
        | 'money'
        | 'percent'
        | 'boolean'
        | 'date'
        | 'dateTime'
        | 'enum'
        | 'email'
        | 'phone'
        | 'url';
      data_access_action: 'view' | 'export' | 'download' | 'share';
      data_source_status: 'active' | 'pending' | 'stale' | 'error' | 'retired';
      data_source_type:
        | 'qbo'
        | 'csv'
        | 'xlsx'
        | 'masterfile'
        | 'manual'
        | 'buildertrend'
        | 'gusto'
        | 'plaid'
        | 'ramp'
        | 'lowes'
        | 'homedepot'
        | 'stripe'
        | 'other';
      debt_status: 'active' | 'settled' | 'paid_off' | 'closed';
      debt_type:
        | 'construction_loan'
        | 'line_of_credit'
        | 'equipment_loan'
        | 'vehicle_loan'
        | 'credit_card'
        | 'personal_loan'
        | 'sba_loan'
        | 'merchant_cash_advance'
        | 'other';
      delivery_status: 'pending' | 'sent' | 'failed' | 'skipped';
      dependency_type: 'finish_to_start' | 'start_to_start' | 'finish_to_finish' | 'start_to_finish';
      document_status: 'active' | 'archived' | 'superseded';
      document_type:
        | 'contract'
        | 'plans'
        | 'permit'
        | 'coi'
        | 'lien_waiver'
        | 'inspection_report'
        | 'photo'
        | 'change_order'
        | 'draw_package'
        | 'proposal'
        | 'w9'
        | 'invoice'
        | 'receipt'
        | 'warranty'
        | 'punch_list'
        | 'safety_report'
        | 'license'
        | 'bond'
        | 'other';
      employment_type: 'hourly' | 'salary' | 'owner' | 'contractor';
      exception_severity: 'info' | 'warning' | 'critical';
      exception_status: 'open' | 'assigned' | 'resolved' | 'dismissed';
      exception_type:
        | 'unmapped_cost_code'
        | 'unmapped_project'
        | 'duplicate_invoice'
        | 'expired_coi'
        | 'low_confidence_ocr'
        | 'missing_lien_waiver'
        | 'budget_overrun'
        | 'sync_failure'
        | 'import_error'
        | 'reconciliation_mismatch'
        | 'other';
      fade_severity: 'none' | 'watch' | 'warning' | 'critical';
      field_visibility: 'hidden' | 'summary' | 'full';
      forecast_scenario: 'expected' | 'best' | 'worst' | 'custom';
      import_mapping_kind:
        | 'project_alias'
        | 'vendor_alias'
        | 'client_alias'
        | 'employee_alias'
        | 'account_to_cost_code'
        | 'customer_to_project'
        | 'division_alias'
        | 'status_alias'
        | 'column_map';
      import_row_action: 'created' | 'updated' | 'unchanged' | 'skipped' | 'conflict' | 'error' | 'cleared';
      import_status:
        | 'uploaded'
        | 'validating'
        | 'validated'
        | 'importing'
        | 'completed'
        | 'completed_with_errors'
        | 'failed'
        | 'rolled_back';
      invitation_status: 'pending' | 'accepted' | 'revoked' | 'expired';
      invoice_kind: 'progress' | 'retainage' | 'change_order' | 'deposit' | 'final' | 'other';
      invoice_status: 'draft' | 'sent' | 'partial' | 'paid' | 'overdue' | 'void';
      lead_status: 'new' | 'contacted' | 'qualified' | 'proposal_sent' | 'sold' | 'lost' | 'no_opportunity';
      lien_waiver_doc_status: 'required' | 'requested' | 'received' | 'rejected' | 'waived' | 'void';
      lien_waiver_type: 'conditional_progress' | 'unconditional_progress' | 'conditional_final' | 'unconditional_final';
      membership_status: 'active' | 'suspended' | 'removed';
      milestone_status: 'not_started' | 'in_progress' | 'completed' | 'delayed' | 'blocked';
      notification_channel: 'in_app' | 'email' | 'sms' | 'push';
      organization_status: 'active' | 'suspended' | 'archived';
      pay_app_status: 'draft' | 'submitted' | 'approved' | 'paid' | 'rejected';
      pay_app_target: 'owner' | 'lender';
      payment_direction: 'incoming' | 'outgoing';
      payment_method: 'check' | 'ach' | 'wire' | 'credit_card' | 'cash' | 'other';
      payment_status: 'draft' | 'submitted' | 'approved' | 'scheduled' | 'processed' | 'cleared' | 'held' | 'void';
      payroll_run_status: 'scheduled' | 'processed' | 'paid';
      permission_scope: 'organization' | 'assigned_projects' | 'own';
      plan_tier: 'core' | 'ops' | 'enterprise';
      project_role: 'project_manager' | 'superintendent' | 'estimator' | 'accountant' | 'field' | 'viewer';
      project_status: 'pre_construction' | 'active' | 'on_hold' | 'completed' | 'warranty' | 'closed';
      project_type:
        | 'custom_home'
        | 'spec_home'
        | 'remodel'
        | 'multifamily'
        | 'commercial'
        | 'land_development'
        | 'insurance_claim';
      property_exit_strategy: 'sell' | 'rent' | 'hold' | 'refinance' | 'owner_occupied';
      proposal_status: 'not_sent' | 'sent' | 'viewed' | 'approved' | 'rejected';
      punch_item_status: 'open' | 'ready' | 'verified';
      purchase_order_status: 'draft' | 'issued' | 'partial' | 'received' | 'closed' | 'voided';
      quality_tier: 'standard' | 'premium' | 'luxury';
      quote_scope: 'labor' | 'material' | 'combined';
      quote_status: 'draft' | 'submitted' | 'accepted' | 'rejected' | 'expired';
      record_source:
        | 'manual'
        | 'qbo_sync'
        | 'masterfile_import'
        | 'csv_import'
        | 'ramp_import'
        | 'lowes_import'
        | 'homedepot_import'
        | 'buildertrend_import'
        | 'gusto_sync'
        | 'plaid_sync'
        | 'stripe_sync'
        | 'system';
      recurring_frequency: 'weekly' | 'biweekly' | 'monthly' | 'quarterly' | 'annually';
      retainage_direction: 'receivable' | 'payable';
      snapshot_type: 'daily' | 'weekly' | 'monthly' | 'period_close';
      task_priority: 'low' | 'normal' | 'high' | 'critical';
      variance_cause:
        | 'scope_change'
        | 'design_error'
        | 'quantity'
        | 'price'
        | 'rework'
        | 'productivity'
        | 'estimate_error'
        | 'weather'
        | 'code_change'
        | 'timing'
        | 'other';
      vendor_bill_status: 'draft' | 'pending_approval' | 'approved' | 'partial' | 'paid' | 'disputed' | 'void';
      vendor_type: 'subcontractor' | 'supplier' | 'service' | 'lender' | 'utility' | 'government' | 'other';
      view_layout: 'table' | 'board' | 'calendar' | 'timeline';
      view_visibility: 'private' | 'team' | 'role';
      workflow_action:
        | 'approve_co'
        | 'approve_pay_app'
        | 'review_variance'
        | 'lien_waiver_follow_up'
        | 'budget_override'
        | 'review_record'
        | 'collect_payment'
        | 'request_document'
        | 'update_forecast'
        | 'general';
      workflow_task_status:
        | 'pending'
        | 'in_progress'
        | 'approved'
        | 'rejected'
        | 'escalated'
        | 'completed'
        | 'cancelled';
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {
      account_type: [
        'asset',
        'liability',
        'equity',
        'revenue',
        'cost_of_goods_sold',
        'expense',
        'other_income',
        'other_expense',
      ],
      accounting_period_status: ['open', 'in_progress', 'locked'],
      approval_status: ['pending', 'approved', 'rejected', 'escalated', 'cancelled'],
      approval_step_status: ['pending', 'approved', 'rejected', 'skipped'],
      approval_workflow: [
        'purchase_order',
        'commitment',
        'change_order',
        'draw_request',
        'payment',
        'vendor_bill',
        'budget_adjustment',
        'daily_log',
        'expense',
      ],
      audit_action: ['insert', 'update', 'delete', 'approve', 'reject', 'void', 'submit', 'lock', 'import', 'export'],
      bid_status: ['identified', 'pursuing', 'bid_submitted', 'shortlisted', 'won', 'lost', 'no_bid'],
      billing_method: ['aia_progress', 'fixed_sov', 'time_and_materials'],
      budget_adjustment_kind: ['change_order', 'transfer', 'revision', 'contingency_use', 'correction'],
      budget_adjustment_status: ['proposed', 'approved', 'rejected'],
      cash_account_kind: ['checking', 'savings', 'escrow', 'credit_card', 'line_of_credit', 'cash'],
      cash_category: [
        'draw',
        'ar_collection',
        'retainage_release',
        'other_inflow',
        'payroll',
        'vendor_payment',
        'debt_service',
        'materials',
        'recurring_expense',
        'tax',
        'other_outflow',
      ],
      change_order_kind: ['owner', 'internal', 'subcontract'],
      change_order_status: ['draft', 'pending_approval', 'approved', 'rejected', 'void'],
      close_task_status: ['pending', 'in_progress', 'complete', 'skipped'],
      collection_activity_type: [
        'reminder',
        'call',
        'email',
        'statement',
        'demand_letter',
        'promise_to_pay',
        'dispute',
        'escalation',
      ],
      commitment_status: ['draft', 'sent', 'executed', 'completed', 'cancelled'],
      commitment_type: ['subcontract', 'purchase_order', 'service_agreement'],
      compliance_doc_type: ['coi', 'w9', 'license', 'bond', 'workers_comp', 'other'],
      confidence_level: ['high', 'medium', 'low'],
      contract_kind: ['prime', 'subcontract', 'purchase', 'other'],
      cost_event_status: ['pending', 'approved', 'posted', 'void'],
      cost_event_type: [
        'vendor_bill',
        'material_purchase',
        'labor',
        'subcontractor',
        'equipment',
        'overhead',
        'permit_fee',
        'other',
      ],
      cost_type: ['labor', 'material', 'subcontract', 'equipment', 'overhead', 'other'],
      custom_field_kind: [
        'text',
        'longText',
        'integer',
        'decimal',
        'money',
        'percent',
        'boolean',
        'date',
        'dateTime',
        'enum',
        'email',
        'phone',
        'url',
      ],
      data_access_action: ['view', 'export', 'download', 'share'],
      data_source_status: ['active', 'pending', 'stale', 'error', 'retired'],
      data_source_type: [
        'qbo',
        'csv',
        'xlsx',
        'masterfile',
        'manual',
        'buildertrend',
        'gusto',
        'plaid',
        'ramp',
        'lowes',
        'homedepot',
        'stripe',
        'other',
      ],
      debt_status: ['active', 'settled', 'paid_off', 'closed'],
      debt_type: [
        'construction_loan',
        'line_of_credit',
        'equipment_loan',
        'vehicle_loan',
        'credit_card',
        'personal_loan',
        'sba_loan',
        'merchant_cash_advance',
        'other',
      ],
      delivery_status: ['pending', 'sent', 'failed', 'skipped'],
      dependency_type: ['finish_to_start', 'start_to_start', 'finish_to_finish', 'start_to_finish'],
      document_status: ['active', 'archived', 'superseded'],
      document_type: [
        'contract',
        'plans',
        'permit',
        'coi',
        'lien_waiver',
        'inspection_report',
        'photo',
        'change_order',
        'draw_package',
        'proposal',
        'w9',
        'invoice',
        'receipt',
        'warranty',
        'punch_list',
        'safety_report',
        'license',
        'bond',
        'other',
      ],
      employment_type: ['hourly', 'salary', 'owner', 'contractor'],
      exception_severity: ['info', 'warning', 'critical'],
      exception_status: ['open', 'assigned', 'resolved', 'dismissed'],
      exception_type: [
        'unmapped_cost_code',
        'unmapped_project',
        'duplicate_invoice',
        'expired_coi',
        'low_confidence_ocr',
        'missing_lien_waiver',
        'budget_overrun',
        'sync_failure',
        'import_error',
        'reconciliation_mismatch',
        'other',
      ],
      fade_severity: ['none', 'watch', 'warning', 'critical'],
      field_visibility: ['hidden', 'summary', 'full'],
      forecast_scenario: ['expected', 'best', 'worst', 'custom'],
      import_mapping_kind: [
        'project_alias',
        'vendor_alias',
        'client_alias',
        'employee_alias',
        'account_to_cost_code',
        'customer_to_project',
        'division_alias',
        'status_alias',
        'column_map',
      ],
      import_row_action: ['created', 'updated', 'unchanged', 'skipped', 'conflict', 'error', 'cleared'],
      import_status: [
        'uploaded',
        'validating',
        'validated',
        'importing',
        'completed',
        'completed_with_errors',
        'failed',
        'rolled_back',
      ],
      invitation_status: ['pending', 'accepted', 'revoked', 'expired'],
      invoice_kind: ['progress', 'retainage', 'change_order', 'deposit', 'final', 'other'],
      invoice_status: ['draft', 'sent', 'partial', 'paid', 'overdue', 'void'],
      lead_status: ['new', 'contacted', 'qualified', 'proposal_sent', 'sold', 'lost', 'no_opportunity'],
      lien_waiver_doc_status: ['required', 'requested', 'received', 'rejected', 'waived', 'void'],
      lien_waiver_type: ['conditional_progress', 'unconditional_progress', 'conditional_final', 'unconditional_final'],
      membership_status: ['active', 'suspended', 'removed'],
      milestone_status: ['not_started', 'in_progress', 'completed', 'delayed', 'blocked'],
      notification_channel: ['in_app', 'email', 'sms', 'push'],
      organization_status: ['active', 'suspended', 'archived'],
      pay_app_status: ['draft', 'submitted', 'approved', 'paid', 'rejected'],
      pay_app_target: ['owner', 'lender'],
      payment_direction: ['incoming', 'outgoing'],
      payment_method: ['check', 'ach', 'wire', 'credit_card', 'cash', 'other'],
      payment_status: ['draft', 'submitted', 'approved', 'scheduled', 'processed', 'cleared', 'held', 'void'],
      payroll_run_status: ['scheduled', 'processed', 'paid'],
      permission_scope: ['organization', 'assigned_projects', 'own'],
      plan_tier: ['core', 'ops', 'enterprise'],
      project_role: ['project_manager', 'superintendent', 'estimator', 'accountant', 'field', 'viewer'],
      project_status: ['pre_construction', 'active', 'on_hold', 'completed', 'warranty', 'closed'],
      project_type: [
        'custom_home',
        'spec_home',
        'remodel',
        'multifamily',
        'commercial',
        'land_development',
        'insurance_claim',
      ],
      property_exit_strategy: ['sell', 'rent', 'hold', 'refinance', 'owner_occupied'],
      proposal_status: ['not_sent', 'sent', 'viewed', 'approved', 'rejected'],
      punch_item_status: ['open', 'ready', 'verified'],
      purchase_order_status: ['draft', 'issued', 'partial', 'received', 'closed', 'voided'],
      quality_tier: ['standard', 'premium', 'luxury'],
      quote_scope: ['labor', 'material', 'combined'],
      quote_status: ['draft', 'submitted', 'accepted', 'rejected', 'expired'],
      record_source: [
        'manual',
        'qbo_sync',
        'masterfile_import',
        'csv_import',
        'ramp_import',
        'lowes_import',
        'homedepot_import',
        'buildertrend_import',
        'gusto_sync',
        'plaid_sync',
        'stripe_sync',
        'system',
      ],
      recurring_frequency: ['weekly', 'biweekly', 'monthly', 'quarterly', 'annually'],
      retainage_direction: ['receivable', 'payable'],
      snapshot_type: ['daily', 'weekly', 'monthly', 'period_close'],
      task_priority: ['low', 'normal', 'high', 'critical'],
      variance_cause: [
        'scope_change',
        'design_error',
        'quantity',
        'price',
        'rework',
        'productivity',
        'estimate_error',
        'weather',
        'code_change',
        'timing',
        'other',
      ],
      vendor_bill_status: ['draft', 'pending_approval', 'approved', 'partial', 'paid', 'disputed', 'void'],
      vendor_type: ['subcontractor', 'supplier', 'service', 'lender', 'utility', 'government', 'other'],
      view_layout: ['table', 'board', 'calendar', 'timeline'],
      view_visibility: ['private', 'team', 'role'],
      workflow_action: [
        'approve_co',
        'approve_pay_app',
        'review_variance',
        'lien_waiver_follow_up',
        'budget_override',
        'review_record',
        'collect_payment',
        'request_document',
        'update_forecast',
        'general',
      ],
      workflow_task_status: ['pending', 'in_progress', 'approved', 'rejected', 'escalated', 'completed', 'cancelled'],
    },
  },
} as const;
