FROM python:3.13-slim

# Not root: the dashboard reads its articles and writes nothing.
RUN useradd --create-home --uid 1000 hudna
WORKDIR /app

COPY requirements.txt .
RUN pip install --no-cache-dir --disable-pip-version-check -r requirements.txt

COPY . .
USER hudna
ENV PYTHONUNBUFFERED=1 PYTHONUTF8=1
EXPOSE 8501

HEALTHCHECK --start-period=20s CMD ["python", "-c", \
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=3)"]

CMD ["streamlit", "run", "dashboard.py", "--server.address=0.0.0.0", "--server.port=8501", "--server.headless=true"]
