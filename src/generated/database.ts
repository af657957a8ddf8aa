// Written by `npm run gen`; do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
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
        ];
      };
      cost_codes: {
        Row: {
          archived_at: string | null;
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
            foreignKeyName: 'cost_codes_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
          },
        ];
      };
      cost_events: {
        Row: {
          amount: number;
          approved_at: string | null;
          approved_by: string | null;
          check_number: string | null;
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
          vendor_id: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          approved_at?: string | null;
          approved_by?: string | null;
          check_number?: string | null;
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
          vendor_id?: string | null;
          version?: number;
        };
        Update: {
          amount?: number;
          approved_at?: string | null;
          approved_by?: string | null;
          check_number?: string | null;
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
          vendor_id?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'cost_events_approved_by_profile_fkey';
            columns: ['approved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'cost_events_cost_code_id_fkey';
            columns: ['cost_code_id', 'project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'cost_codes';
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
            foreignKeyName: 'cost_events_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
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
        ];
      };
      import_mappings: {
        Row: {
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          id: string;
          mapping_kind: Database['public']['Enums']['import_mapping_kind'];
          notes: string | null;
          organization_id: string;
          source_system: Database['public']['Enums']['record_source'];
          source_value: string;
          target_id: string | null;
          target_type: string | null;
          target_value: Json | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          mapping_kind: Database['public']['Enums']['import_mapping_kind'];
          notes?: string | null;
          organization_id: string;
          source_system?: Database['public']['Enums']['record_source'];
          source_value: string;
          target_id?: string | null;
          target_type?: string | null;
          target_value?: Json | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          id?: string;
          mapping_kind?: Database['public']['Enums']['import_mapping_kind'];
          notes?: string | null;
          organization_id?: string;
          source_system?: Database['public']['Enums']['record_source'];
          source_value?: string;
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
          {
            foreignKeyName: 'import_run_rows_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
          },
        ];
      };
      import_runs: {
        Row: {
          checksum_sha256: string | null;
          created_at: string;
          created_by: string | null;
          created_count: number;
          custom: NonNullable<Json>;
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
          checksum_sha256?: string | null;
          created_at?: string;
          created_by?: string | null;
          created_count?: number;
          custom?: NonNullable<Json>;
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
          checksum_sha256?: string | null;
          created_at?: string;
          created_by?: string | null;
          created_count?: number;
          custom?: NonNullable<Json>;
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
            foreignKeyName: 'import_runs_organization_id_fkey';
            columns: ['organization_id'];
            isOneToOne: false;
            referencedRelation: 'organizations';
            referencedColumns: ['id'];
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
          created_at: string;
          created_by: string | null;
          custom: NonNullable<Json>;
          employee_id: string | null;
          id: string;
          joined_at: string;
          organization_id: string;
          status: Database['public']['Enums']['membership_status'];
          updated_at: string;
          user_id: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          employee_id?: string | null;
          id?: string;
          joined_at?: string;
          organization_id: string;
          status?: Database['public']['Enums']['membership_status'];
          updated_at?: string;
          user_id: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          custom?: NonNullable<Json>;
          employee_id?: string | null;
          id?: string;
          joined_at?: string;
          organization_id?: string;
          status?: Database['public']['Enums']['membership_status'];
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
            foreignKeyName: 'memberships_user_id_profile_fkey';
            columns: ['user_id'];
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
        ];
      };
      organizations: {
        Row: {
          created_at: string;
          currency: string;
          id: string;
          legal_name: string | null;
          logo_path: string | null;
          name: string;
          plan: Database['public']['Enums']['plan_tier'];
          slug: string;
          status: Database['public']['Enums']['organization_status'];
          timezone: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          currency?: string;
          id?: string;
          legal_name?: string | null;
          logo_path?: string | null;
          name: string;
          plan?: Database['public']['Enums']['plan_tier'];
          slug: string;
          status?: Database['public']['Enums']['organization_status'];
          timezone?: string;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          currency?: string;
          id?: string;
          legal_name?: string | null;
          logo_path?: string | null;
          name?: string;
          plan?: Database['public']['Enums']['plan_tier'];
          slug?: string;
          status?: Database['public']['Enums']['organization_status'];
          timezone?: string;
          updated_at?: string;
        };
        Relationships: [];
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
            foreignKeyName: 'project_members_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
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
            foreignKeyName: 'project_terms_project_id_fkey';
            columns: ['project_id', 'organization_id'];
            isOneToOne: false;
            referencedRelation: 'projects';
            referencedColumns: ['id', 'organization_id'];
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
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      catalog: { Args: { organization: string }; Returns: Json };
      create_organization: { Args: { name: string }; Returns: string };
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
      import_commit: { Args: { p_run: string }; Returns: Json };
      import_preview: { Args: { p_run: string; p_sheets: Json }; Returns: Json };
      import_rejected: { Args: { p_run: string }; Returns: Json };
      import_result: { Args: { p_run: string }; Returns: Json };
      import_stage: { Args: { p_rows: Json; p_run: string }; Returns: number };
      import_start: {
        Args: { p_files: Json; p_importer: string; p_mapping: Json; p_options: Json; p_org: string };
        Returns: Json;
      };
      import_undo: { Args: { p_run: string }; Returns: Json };
      restore: { Args: { p_audit_id: number; p_org: string }; Returns: string };
    };
    Enums: {
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
      billing_method: 'aia_progress' | 'fixed_sov' | 'time_and_materials';
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
      employment_type: 'hourly' | 'salary' | 'owner' | 'contractor';
      field_visibility: 'hidden' | 'summary' | 'full';
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
      import_row_action: 'created' | 'updated' | 'unchanged' | 'skipped' | 'conflict' | 'error';
      import_status:
        | 'uploaded'
        | 'validating'
        | 'validated'
        | 'importing'
        | 'completed'
        | 'completed_with_errors'
        | 'failed'
        | 'rolled_back';
      membership_status: 'active' | 'suspended' | 'removed';
      organization_status: 'active' | 'suspended' | 'archived';
      pay_app_target: 'owner' | 'lender';
      payment_method: 'check' | 'ach' | 'wire' | 'credit_card' | 'cash' | 'other';
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
      vendor_type: 'subcontractor' | 'supplier' | 'service' | 'lender' | 'utility' | 'government' | 'other';
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
      audit_action: ['insert', 'update', 'delete', 'approve', 'reject', 'void', 'submit', 'lock', 'import', 'export'],
      billing_method: ['aia_progress', 'fixed_sov', 'time_and_materials'],
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
      employment_type: ['hourly', 'salary', 'owner', 'contractor'],
      field_visibility: ['hidden', 'summary', 'full'],
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
      import_row_action: ['created', 'updated', 'unchanged', 'skipped', 'conflict', 'error'],
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
      membership_status: ['active', 'suspended', 'removed'],
      organization_status: ['active', 'suspended', 'archived'],
      pay_app_target: ['owner', 'lender'],
      payment_method: ['check', 'ach', 'wire', 'credit_card', 'cash', 'other'],
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
      vendor_type: ['subcontractor', 'supplier', 'service', 'lender', 'utility', 'government', 'other'],
    },
  },
} as const;
