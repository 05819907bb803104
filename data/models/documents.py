"""What stands behind a document: its versions, their pieces, and the work on them."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, LargeBinary, Text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class DocumentVersion(SQLModel, table=True):
    """The text of a document as it was at one time; numbers rise from 1 and are never used anew."""

    __tablename__: ClassVar[str] = "document_version"

    document_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    title: str
    text: str = Field(sa_column=Column(Text, nullable=False))
    pages: list[int] = Field(
        default_factory=list,
        sa_column=json_column(),
        description="Line of the text, from 0, at which each page begins; empty: no pages known.",
    )
    language: str | None = None
    source: str | None = None
    content_hash: str = Field(default="", description="SHA-256 of the file it was read from.")
    strategy: str = Field(
        default="recursive", description="How it is cut: fixed, semantic, recursive."
    )
    chunk_size: int = Field(default=512, description="Most tokens in a piece.")
    overlap: int = Field(default=50, description="Tokens that a piece repeats of the one before.")
    note: str = ""
    ready: bool = Field(
        default=True, description="Whether it is whole; one in the making is not shown."
    )
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    created_by: str | None = None


class DocumentChunk(SQLModel, table=True):
    """A piece of a version, as it is embedded and cited."""

    __tablename__: ClassVar[str] = "document_chunk"

    document_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    headings: list[str] = Field(default_factory=list, sa_column=json_column())
    page: int | None = None
    text: str = Field(sa_column=Column(Text, nullable=False))


class DocumentJob(SQLModel, table=True):
    """Work on a document that outlives the process that does it."""

    __tablename__: ClassVar[str] = "document_job"

    id: str = Field(primary_key=True)
    document_id: str = Field(index=True)
    file: str = ""
    content_hash: str = Field(default="", index=True)
    state: str = Field(default="queued", index=True, description="queued, running, done or failed.")
    stage: str = Field(default="validating", description="The step that is done next.")
    outcome: str = Field(default="", description="imported, updated, skipped or erased, once done.")
    percent: int = 0
    chunks_done: int = 0
    chunks_total: int = 0
    priority: int = 0
    attempts: int = 0
    version: int | None = Field(
        default=None, description="The version it makes, once there is one."
    )
    options: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    errors: list[dict[str, Any]] = Field(default_factory=list, sa_column=json_column())
    owner: str | None = Field(default=None, description="The process that runs it.")
    created_by: str | None = None
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    heartbeat_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    finished_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class DocumentUpload(SQLModel, table=True):
    """A file that waits to be read; gone once its job has ended."""

    __tablename__: ClassVar[str] = "document_upload"

    job_id: str = Field(primary_key=True)
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
